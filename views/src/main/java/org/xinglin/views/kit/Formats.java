package org.xinglin.views.kit;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Numbers, sizes and times as people of one language write them. */
public final class Formats {
    private static final int STEP = 1024;
    /** IEC 80000-13 binary prefixes. */
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

    private final Locale locale;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;

    Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    public String when(Instant instant) {
        return moment.format(instant);
    }

    public String clock(Instant instant) {
        return clock.format(instant);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Such as {@code 78.4 %}. */
    public String percent(double share) {
        return String.format(locale, "%.1f %%", share * 100);
    }

    public String decimal(double number) {
        return String.format(locale, "%.4f", number);
    }

    /** Such as {@code 1.5 MiB}. */
    public String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return unit == 0
                ? number(bytes) + " " + UNITS.getFirst()
                : String.format(locale, amount < 10 ? "%.1f %s" : "%.0f %s", amount, UNITS.get(unit));
    }

    /** Such as {@code 310 MiB/s}. */
    public String rate(double bytesPerSecond) {
        return bytes(Math.round(bytesPerSecond)) + "/s";
    }

    public String seconds(Duration duration) {
        return String.format(locale, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** The two largest parts of what is left, such as {@code 3 d 4 h}, {@code 12 min}. */
    public String left(Duration duration) {
        long minutes = Math.max(1, duration.toMinutes());
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : minutes + " min";
    }
}
