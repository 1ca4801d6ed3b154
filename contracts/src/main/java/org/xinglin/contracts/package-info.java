/**
 * The contracts as Java sees them: where they stand, how they are put there, what an owner signs.
 *
 * <p>Here live compiled artefacts, their generated bindings and the few values that everybody who talks to the
 * contracts needs. Never here: keys, connections that somebody else opened, and anything the console decides.
 */
@NullMarked
package org.xinglin.contracts;

import org.jspecify.annotations.NullMarked;
