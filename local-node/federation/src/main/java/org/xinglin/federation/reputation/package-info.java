/**
 * How far a coordinator trusts a participant: opinions of subjective logic, made from what was seen in the rounds. Every value is a
 * function of its events, so that a replay gives the same bits. No clock, no network and no model enters.
 */
@NullMarked
package org.xinglin.federation.reputation;

import org.jspecify.annotations.NullMarked;
