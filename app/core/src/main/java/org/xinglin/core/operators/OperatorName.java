package org.xinglin.core.operators;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** What an operator may be called: 1 to 64 bytes of UTF-8, no control characters, no space at either end. */
public final class OperatorName {
    public static final int MAX_BYTES = 64;

    private OperatorName() {}

    /** @return the name in Unicode's composed form @throws Failed Invalid BAD_NAME */
    public static String checked(String name) throws Failed {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        boolean fits = !composed.isEmpty()
                && composed.equals(composed.strip())
                && composed.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && composed.codePoints().noneMatch(OperatorName::isUnseen);
        if (!fits) {
            throw Failed.invalid(Problem.BAD_NAME, composed.codePoints().anyMatch(OperatorName::isUnseen) ? "" : name);
        }
        return composed;
    }

    /** Control characters, and those that only change how others are drawn, which make two names look alike. */
    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Equal for two names that differ in case or composition only. */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
