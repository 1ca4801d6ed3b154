package org.xinglin.learning;

import java.lang.management.ManagementFactory;

/** How busy this machine is. */
final class Machine {
    private Machine() {}

    /** 0 for idle to 1 for full; 0 where the system does not tell. */
    static double load() {
        double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.clamp(average / processors, 0.0, 1.0);
    }
}
