/** Proofs of roles in memory. */
@NullMarked
package org.xinglin.views.access.roles;

import org.jspecify.annotations.NullMarked;
