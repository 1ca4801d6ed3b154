/**
 * Secure aggregation after Bonawitz et al., "Practical Secure Aggregation for Privacy-Preserving Machine Learning" (CCS 2017,
 * eprint 2017/281), the version for active attackers, on the complete graph, as state machines that take and give bytes.
 * Neither network nor clock nor file enters.
 */
@NullMarked
package org.xinglin.federation.secagg;

import org.jspecify.annotations.NullMarked;
