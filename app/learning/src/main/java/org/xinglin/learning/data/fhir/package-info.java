/** FHIR R4 Bundles, a file or more a hospital, to one row a patient. Nothing of a patient is told, not even a file's name. */
@NullMarked
package org.xinglin.learning.data.fhir;

import org.jspecify.annotations.NullMarked;
