package org.xinglin.core.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * A sheet as it came back.
 *
 * @param source names it to the person who typed it: a file, or its place in the row
 * @param text the words, separated by anything that is no letter; numbers between them do no harm
 */
public record TypedSheet(String source, String text) {
    private static final long LARGEST = 64 * 1024;

    /** A sheet that lies in a text file. @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE */
    public static TypedSheet from(Path file) throws Failed {
        if (!Files.isRegularFile(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw Failed.invalid(Problem.FILE_UNREADABLE, file.toString());
            }
            return new TypedSheet(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    /** The two words that every sheet of its set begins with; no secret. */
    public String set() {
        return Pattern.compile("\\P{L}+")
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** How many words it has, numbers between them not counted. */
    public long words() {
        return Pattern.compile("\\P{L}+")
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .count();
    }

    @Override
    public String toString() {
        return source + " ***";
    }
}
