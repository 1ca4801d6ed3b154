/**
 * Differential privacy as arithmetic: accountant, noise, clipping, budget. No model, no store, no network and no text for a person
 * enters.
 */
@NullMarked
package org.xinglin.federation.privacy;

import org.jspecify.annotations.NullMarked;
