package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.storage.Finding;
import org.xinglin.core.storage.Finding.Side;

/** Whether there is room, whether what is kept stays, whether the clock goes right, and how old the daemon is. */
final class HouseChecks {
    private static final long GIB = 1L << 30;
    /** Below a tenth and 20 GiB somebody should act, below a fiftieth and 2 GiB records can no longer be taken in. */
    private static final double SCARCE = 0.10;

    private static final long SCARCE_BYTES = 20 * GIB;
    private static final double FULL = 0.02;
    private static final long FULL_BYTES = 2 * GIB;
    /** Kubo's Datastore.StorageGCWatermark, where it is not set. */
    private static final int WATERMARK = 90;
    /** HTTP tells whole seconds; grants and TLS break at minutes. */
    private static final Duration CLOCK = Duration.ofSeconds(60);

    /** Kubo 0.25: API.Authorizations came; before it nobody can be kept from the RPC but by its address. */
    private static final int AUTHORIZATION_SINCE = 25;

    private final DaemonSheet sheet;
    private final InstantSource clock;

    HouseChecks(DaemonSheet sheet, InstantSource clock) {
        this.sheet = sheet;
        this.clock = clock;
    }

    List<Finding> run() {
        return List.of(disk(), garbage(), clock(), version());
    }

    private Finding disk() {
        Optional<Path> folder = sheet.folder();
        if (folder.isEmpty()) {
            return Found.unseen(Side.DISK, "repo/stat: " + sheet.repo().status());
        }
        try {
            FileStore disk = Files.getFileStore(folder.get());
            return disk(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            return Found.unseen(Side.DISK, folder.get().toString());
        }
    }

    static Finding disk(long free, long total) {
        String fact = gib(free) + " / " + gib(total) + " GiB";
        if (free < FULL * total && free < FULL_BYTES) {
            return Found.danger(Side.DISK, List.of(fact));
        }
        return free < SCARCE * total && free < SCARCE_BYTES
                ? Found.warning(Side.DISK, List.of(fact))
                : Found.fine(Side.DISK, fact);
    }

    /** Above the mark a daemon with automatic collection deletes what is not pinned yet, such as a record on its way. */
    private Finding garbage() {
        JsonNode stat = sheet.repo().body();
        long most = stat.path("StorageMax").asLong(0);
        if (!sheet.repo().isGiven() || !stat.has("StorageMax")) {
            return Found.unseen(
                    Side.GARBAGE_COLLECTION, "repo/stat: " + sheet.repo().status());
        }
        long held = stat.path("RepoSize").asLong();
        int mark = sheet.showsConfig()
                ? sheet.setting("Datastore.StorageGCWatermark").asInt(WATERMARK)
                : WATERMARK;
        String fact = "RepoSize = " + gib(held) + " GiB, StorageMax = " + gib(most) + " GiB";
        boolean above = most > 0 && held > most / 100.0 * mark;
        return above
                ? Found.warning(Side.GARBAGE_COLLECTION, List.of(fact))
                : Found.fine(Side.GARBAGE_COLLECTION, fact);
    }

    private Finding clock() {
        Optional<String> date = sheet.version().date();
        if (date.isEmpty()) {
            return Found.unseen(Side.CLOCK, "Date: -");
        }
        try {
            Instant theirs = ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration apart = Duration.between(theirs, clock.instant()).abs();
            String fact = apart.toSeconds() + " s";
            return apart.compareTo(CLOCK) > 0 ? Found.warning(Side.CLOCK, List.of(fact)) : Found.fine(Side.CLOCK, fact);
        } catch (DateTimeException e) {
            return Found.unseen(Side.CLOCK, "Date: " + date.get());
        }
    }

    private Finding version() {
        String fact =
                sheet.agent().isEmpty() ? sheet.version().body().path("Version").asText() : sheet.agent();
        if (sheet.isEmbedded() || sheet.isKuboFrom(AUTHORIZATION_SINCE)) {
            return Found.fine(Side.VERSION, fact);
        }
        return sheet.isKubo() ? Found.warning(Side.VERSION, List.of(fact)) : Found.unseen(Side.VERSION, fact);
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.2f", (double) bytes / GIB);
    }
}
