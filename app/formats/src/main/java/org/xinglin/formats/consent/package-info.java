/**
 * Permissions as FHIR R4 Consent and back. Reading never widens: what narrows a Consent and has no counterpart here keeps its
 * permission from being proposed. Nothing is granted here.
 */
@NullMarked
package org.xinglin.formats.consent;

import org.jspecify.annotations.NullMarked;
