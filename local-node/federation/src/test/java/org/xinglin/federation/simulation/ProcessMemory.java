package org.xinglin.federation.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What this process takes. */
final class ProcessMemory {
    private static final double MIB = 1024 * 1024;

    private ProcessMemory() {}

    /** The heap's greatest use since this was asked last, and the greatest resident size of all, in MiB. */
    static String text() throws IOException {
        double heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed() / MIB;
                pool.resetPeakUsage();
            }
        }
        return String.format(Locale.ROOT, "heap at most %.0f MiB, resident at most %s", heap, resident());
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                long kibibytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                return kibibytes / 1024 + " MiB";
            }
        }
        return "unknown";
    }
}
