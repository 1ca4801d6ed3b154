package org.xinglin.formats.consent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** FHIR's dateTime, which may be a year or a month only (R4, 2.24.0.1). Days without a zone are those of UTC. */
final class PartialDate {
    private PartialDate() {}

    /**
     * Empty when it is none.
     *
     * @param end whether the last moment is meant: an end includes its whole day, month or year (R4, Period)
     */
    static Optional<Instant> instant(String text, boolean end) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> start(Year.parse(text).plusYears(end ? 1 : 0).atDay(1));
                        case 7 ->
                            start(YearMonth.parse(text).plusMonths(end ? 1 : 0).atDay(1));
                        case 10 -> start(LocalDate.parse(text).plusDays(end ? 1 : 0));
                        default -> OffsetDateTime.parse(text).toInstant();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
