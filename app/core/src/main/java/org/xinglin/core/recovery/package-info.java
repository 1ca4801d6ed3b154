/**
 * What brings a hospital's keys and catalogue back after a fire: recovery sheets, encrypted backups, and the drill that
 * proves them. Master keys pass through here as {@code Secret} only; how they are split, sealed and printed is the adapters'.
 */
@NullMarked
package org.xinglin.core.recovery;

import org.jspecify.annotations.NullMarked;
