package org.xinglin.learning.data.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A FHIR date or dateTime (R4, 2.24.0.1), which may be a year or a month only: when it begins and ends. Days are those of UTC.
 *
 * @param end not part of it any more
 */
record FhirTime(Instant start, Instant end) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Empty for what is no date. */
    static Optional<FhirTime> parse(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR ->
                            between(
                                    Year.parse(text).atDay(1),
                                    Year.parse(text).plusYears(1).atDay(1));
                        case MONTH ->
                            between(
                                    YearMonth.parse(text).atDay(1),
                                    YearMonth.parse(text).plusMonths(1).atDay(1));
                        case DAY ->
                            between(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                        default -> at(OffsetDateTime.parse(text).toInstant());
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static FhirTime between(LocalDate first, LocalDate last) {
        return new FhirTime(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static FhirTime at(Instant instant) {
        return new FhirTime(instant, instant);
    }

    /** Whether all of it lies before {@code limit}: what may be later is not known yet. */
    boolean isBefore(Instant limit) {
        return start.isBefore(limit) && !end.isAfter(limit);
    }

    /** The middle: the best guess at a birthday of which only the year is known. */
    Instant middle() {
        return start.plusMillis((end.toEpochMilli() - start.toEpochMilli()) / 2);
    }
}
