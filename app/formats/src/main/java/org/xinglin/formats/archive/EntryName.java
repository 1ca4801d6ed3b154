package org.xinglin.formats.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinglin.core.records.reading.FoundSources.Reason;

/**
 * Judges the name of an archive's entry. Nothing here is written under that name; but it is shown, goes into the catalogue, and
 * may be proposed to somebody who opens the record to a file.
 */
final class EntryName {
    private static final int MAX_SEGMENT = 255;
    private static final int MAX = 4096;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    /** Names that Windows gives to devices, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SYSTEM_FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private final String raw;
    private final List<String> segments;

    private EntryName(String raw, List<String> segments) {
        this.raw = raw;
        this.segments = segments;
    }

    static EntryName of(String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : raw.replace('\\', '/').split("/")) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return new EntryName(raw, segments);
    }

    /** Why it is not taken; empty when nothing is wrong with it. */
    Optional<Reason> fault() {
        if (raw.startsWith("/") || raw.startsWith("\\") || DRIVE.matcher(raw).matches() || segments.contains("..")) {
            return Optional.of(Reason.ESCAPES);
        }
        if (segments.isEmpty() || raw.length() > MAX || segments.stream().anyMatch(EntryName::isBad)) {
            return Optional.of(Reason.BAD_NAME);
        }
        return isSystemFile() ? Optional.of(Reason.SYSTEM_FILE) : Optional.empty();
    }

    private static boolean isBad(String segment) {
        String stem = segment.contains(".") ? segment.substring(0, segment.indexOf('.')) : segment;
        return segment.length() > MAX_SEGMENT
                || segment.endsWith(".")
                || segment.endsWith(" ")
                || segment.chars().anyMatch(Character::isISOControl)
                || segment.indexOf('\uFFFD') >= 0
                || DEVICE.matcher(stem.strip()).matches();
    }

    private boolean isSystemFile() {
        return segments.getFirst().equals("__MACOSX") || isSystemFile(last());
    }

    static boolean isSystemFile(String name) {
        return SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("._");
    }

    /** The name without the folders. */
    String last() {
        return segments.isEmpty() ? raw : segments.getLast();
    }

    /** Equal for names that some file system would take for one. */
    String key() {
        String joined = String.join("/", segments);
        return Normalizer.normalize(joined, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
