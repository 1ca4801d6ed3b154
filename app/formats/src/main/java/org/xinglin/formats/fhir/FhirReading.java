package org.xinglin.formats.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.KindReading;

/** Reads whose a FHIR resource or Bundle is, its title, day and category, and which records a Bundle could become. */
public final class FhirReading implements KindReading {
    /** Larger files are kept whole and not looked into; to walk them would take minutes. */
    public static final long MAX_BYTES = 512L << 20;

    /** Stands in a locator before the number of a part. */
    public static final String PART_MARK = BundlePart.MARK;

    private final R4 r4;
    private final LastBundle last = new LastBundle();

    public FhirReading(R4 r4) {
        this.r4 = r4;
    }

    @Override
    public ReadFile read(ImportItem plain) throws IOException {
        if (plain.source().bytes() > MAX_BYTES) {
            return ReadFile.of(plain.warned(List.of(new Warning(Oddity.TOO_LARGE, Long.toString(MAX_BYTES)))));
        }
        BundleScan scan;
        try (InputStream in = plain.source().open()) {
            scan = BundleScan.of(new BufferedInputStream(in), r4);
        }
        return scan.isBundle() ? new BundleReading(plain, scan).read() : single(plain);
    }

    /** The part of a Bundle with this number. @throws IOException when there is none */
    public Source part(Source bundle, int number) throws IOException {
        return last.part(bundle, number, () -> read(ImportItem.plain(bundle, MediaKind.FHIR)));
    }

    private ReadFile single(ImportItem plain) throws IOException {
        SingleResource.Read read = SingleResource.read(plain.source(), r4);
        List<Warning> warnings = new ArrayList<>(warnings(read.facts()));
        if (read.isTooLarge()) {
            warnings.add(new Warning(Oddity.TOO_LARGE, Integer.toString(BundleScan.MAX_RESOURCE)));
        }
        ImportItem item = plain.in(Telling.categoryOf(read.type()));
        Optional<Telling.Told> told = read.facts().told();
        if (told.isPresent()) {
            item = item.titled(told.get().title())
                    .dated(told.get().date())
                    .in(told.get().category());
        }
        ImportItem whose = Whose.set(item, read.patient(), warnings);
        return ReadFile.of(whose.warned(warnings));
    }

    static List<Warning> warnings(Facts facts) {
        List<Warning> warnings = new ArrayList<>();
        facts.foreign().ifPresent(element -> warnings.add(new Warning(Oddity.NOT_R4, element)));
        if (facts.damaged()) {
            warnings.add(Warning.of(Oddity.DAMAGED));
        }
        return warnings;
    }
}
