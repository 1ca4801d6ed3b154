package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordDetails;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;

/** Search at 100,000 records, run by hand: {@code mvn -pl app/store test -Dtest=CatalogueBench} writes {@code target/catalogue-search.txt}. */
class CatalogueBench {
    private static final int RECORDS = 100_000;
    private static final int PATIENTS = 20_000;
    private static final int ASKED = 60;
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<String> WORDS =
            List.of("Lung CT", "Blood count", "Discharge letter", "肺部 CT 扫描", "MRI knee", "Entlassungsbrief");

    @TempDir
    Path folder;

    private final Random random = new Random(20261121);

    @Test
    void searchAtAHundredThousandRecords() throws Failed, IOException {
        List<String> report = new ArrayList<>();
        try (Database database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]))) {
            long begun = System.nanoTime();
            fill(new H2ProtectionJournal(database), new H2GranteeIndex(database));
            report.add("filled in seconds: " + seconds(begun));
            H2RecordCatalogue catalogue = new H2RecordCatalogue(database);
            List<Long> all = new ArrayList<>();
            for (Query query : queries()) {
                measure(catalogue, query, all, report);
            }
            report.add("all: " + percentiles(all));
        }
        Files.write(Path.of("target", "catalogue-search.txt"), report);
        assertThat(report).isNotEmpty();
    }

    /** A kind of question; each time it is asked in other words, for H2 remembers the last answer to the same ones. */
    private interface Query {
        String name();

        RecordQuery ask(int time);
    }

    private record Asked(String name, IntFunction<RecordQuery> words) implements Query {
        @Override
        public RecordQuery ask(int time) {
            return words.apply(time);
        }
    }

    private List<Query> queries() {
        return List.of(
                new Asked("newest", time -> RecordQuery.ALL),
                new Asked("text in many", time -> RecordQuery.text("report " + time % 10)),
                new Asked("text in one", time -> RecordQuery.text("nr " + (time * 1613 + 7) + ".dcm")),
                new Asked("text nowhere", time -> RecordQuery.text("nowhere" + time)),
                new Asked("patient", time -> RecordQuery.ALL.of(patient(time * 31))),
                new Asked("patient and text", time -> RecordQuery.text("ct").of(patient(time * 17))),
                new Asked("category", time -> RecordQuery.ALL.about(CATEGORIES.get(time % 6))),
                new Asked("day", time -> day(LocalDate.of(2020, 1, 1).plusDays(time * 11L))),
                new Asked(
                        "category, day, text nowhere",
                        time -> day(LocalDate.of(2021, 1, 1).plusDays(time))
                                .about(Category.GENOMICS)
                                .withText("nix" + time)),
                new Asked("rare tag", time -> RecordQuery.ALL.tagged("rare " + time % 50)),
                new Asked(
                        "common tag and text nowhere",
                        time -> RecordQuery.text("no" + time + "where").tagged("common")),
                new Asked("grantee", time -> RecordQuery.ALL.grantedTo(account(time))),
                new Asked(
                        "replaced",
                        time -> RecordQuery.ALL.in(RecordState.REPLACED).withText("r" + time)));
    }

    private static RecordQuery day(LocalDate day) {
        return RecordQuery.ALL.between(Optional.of(day), Optional.of(day));
    }

    private static void measure(H2RecordCatalogue catalogue, Query query, List<Long> all, List<String> report) {
        List<Long> times = new ArrayList<>();
        int rows = 0;
        for (int time = 0; time < ASKED; time++) {
            long begun = System.nanoTime();
            rows = catalogue.search(query.ask(time), Optional.empty(), 50).size();
            times.add(System.nanoTime() - begun);
        }
        all.addAll(times);
        report.add(query.name() + " (" + rows + " rows): " + percentiles(times));
    }

    private static String percentiles(List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private void fill(H2ProtectionJournal journal, H2GranteeIndex grantees) {
        List<MedicalRecord> some = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            some.add(record(i));
            if (some.size() == 1000) {
                journal.published(some);
                some.clear();
            }
        }
        for (int i = 0; i < 2000; i++) {
            grantees.granted(digest(i * 50L), account(i % 100));
        }
    }

    private MedicalRecord record(int i) {
        byte[] key = new byte[Envelope.LENGTH];
        random.nextBytes(key);
        Set<String> tags =
                i % 100 == 0 ? Set.of("common", "rare " + i / 100 % 50) : i % 2 == 0 ? Set.of("common") : Set.of();
        return new MedicalRecord(
                new RecordId(new UUID(random.nextLong(), random.nextLong())),
                WORDS.get(i % WORDS.size()) + " report " + random.nextInt(100) + " nr " + i + ".dcm",
                patient(random.nextInt(PATIENTS)),
                CATEGORIES.get(i % 6),
                MediaKind.DICOM,
                random.nextInt(1 << 20),
                new Cid("bafybeig" + digest(i).hex(), 0x70, digest(i)),
                Envelope.of(key),
                digest(-i - 1),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i),
                new RecordDetails(
                        Optional.of(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000))),
                        tags,
                        i % 1000 == 7 ? RecordState.REPLACED : RecordState.PUBLISHED,
                        Optional.of(digest(i + RECORDS))));
    }

    private static PatientId patient(int number) {
        return new PatientId("P-2026-" + (100_000 + number % PATIENTS));
    }

    private static WalletAddress account(int number) {
        return new WalletAddress("0x" + String.format("%040x", number));
    }

    private static Digest digest(long number) {
        return Digest.ofHex(String.format("%064x", number * 0x9E3779B97F4A7C15L));
    }

    private static String seconds(long begun) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9);
    }
}
