/** Tests of FHIR Bundles: real synthetic patients against numbers made without our code, and hostile files. */
@NullMarked
package org.xinglin.learning.data.fhir;

import org.jspecify.annotations.NullMarked;
