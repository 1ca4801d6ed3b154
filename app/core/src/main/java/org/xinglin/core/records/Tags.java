package org.xinglin.core.records;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;

/** The rule for the words a person puts on a record: folded to lower case, one line, no comma, 1 to 64 characters. */
public final class Tags {
    private static final int MAX_LENGTH = 64;
    private static final int MAX_TAGS = 32;

    private Tags() {}

    static String folded(String tag) {
        return Normalizer.normalize(tag.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** @throws Failed Invalid BAD_TAG */
    public static Set<String> checked(Iterable<String> typed) throws Failed {
        Set<String> tags = new TreeSet<>();
        for (String one : typed) {
            String tag = folded(one);
            boolean bad = tag.isEmpty() || tag.length() > MAX_LENGTH;
            if (bad || tag.indexOf(',') >= 0 || tag.chars().anyMatch(Character::isISOControl)) {
                throw Failed.invalid(Problem.BAD_TAG, tag.substring(0, Math.min(tag.length(), MAX_LENGTH)));
            }
            tags.add(tag);
        }
        if (tags.size() > MAX_TAGS) {
            throw Failed.invalid(Problem.BAD_TAG, String.valueOf(tags.size()));
        }
        return tags;
    }
}
