/**
 * Two levels: a hospital's edge coordinator, whose participants are its devices, as one participant of the consortium. Knows the
 * coordinator below over the wire only; nothing here trains, and no update of a device comes here.
 */
@NullMarked
package org.xinglin.federation.levels;

import org.jspecify.annotations.NullMarked;
