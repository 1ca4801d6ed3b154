/** Proofs of a role without a name: made by a member, counted by the owner of the record. Never here: who it was. */
@NullMarked
package org.xinglin.views.access.roles;

import org.jspecify.annotations.NullMarked;
