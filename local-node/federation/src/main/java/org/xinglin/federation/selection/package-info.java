/**
 * Who takes part in a round: one class a strategy, found by name. A choice depends on nothing but its arguments, so that a replay
 * chooses the same. No clock, no network and no random source of its own enters.
 */
@NullMarked
package org.xinglin.federation.selection;

import org.jspecify.annotations.NullMarked;
