/**
 * The day after a fire: recovery sheets, backups, the drill, the master key, and bringing a home back at the door. Keys pass
 * through here as {@code Secret} and typed words only; what splits and seals them is behind the use cases.
 */
@NullMarked
package org.xinglin.views.settings.recovery;

import org.jspecify.annotations.NullMarked;
