package org.xinglin.learning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** How this machine does. */
final class Machine {
    private Machine() {}

    /** 0 for idle to 1 for full: the mean load of the last minute, or where the system keeps none, the present use. */
    static double load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        double average = system.getSystemLoadAverage();
        if (average >= 0) {
            return Math.clamp(average / Runtime.getRuntime().availableProcessors(), 0.0, 1.0);
        }
        double use = system instanceof com.sun.management.OperatingSystemMXBean known ? known.getCpuLoad() : 0;
        return use > 0 ? Math.min(use, 1) : 0; // negative or none where nothing tells
    }

    /** Bytes that this process may still write where {@code place} lies; 0 when the disk does not answer. */
    static long freeStorage(Path place) {
        Path there = place;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent(); // a folder is made when the first thing is kept in it
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return 0; // it can not be written either: whoever chooses by storage must not choose this one
        }
    }
}
