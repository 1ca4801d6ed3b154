package org.xinglin.views.kit;

import java.time.Clock;
import org.xinglin.core.kernel.Background;

/** What every view model works with: hands in the background, a pace on the screen, a clock with the zone of its reader. */
public record Workbench(Background background, Pace pace, Clock clock) {}
