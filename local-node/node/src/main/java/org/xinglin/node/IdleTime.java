package org.xinglin.node;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as people write it: 500ms, 5s, 2m, or a bare number of seconds. */
final class IdleTime implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    @Override
    public Duration convert(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new TypeConversionException("'" + value + "' is no time: write 5s, 500ms or 2m");
        }
        long amount = Long.parseLong(parts.group(1));
        String unit = parts.group(2);
        if ("ms".equals(unit)) {
            return Duration.ofMillis(amount);
        }
        return "m".equals(unit) ? Duration.ofMinutes(amount) : Duration.ofSeconds(amount);
    }
}
