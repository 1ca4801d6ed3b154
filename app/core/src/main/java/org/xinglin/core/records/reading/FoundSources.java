package org.xinglin.core.records.reading;

import java.util.List;
import org.xinglin.core.records.Source;

/**
 * What was found. Keeps archives open, so that their entries are read quickly, until it is closed; the sources can be read
 * after that as well.
 */
public interface FoundSources extends AutoCloseable {
    List<Source> sources();

    List<LeftOut> leftOut();

    @Override
    void close();

    /**
     * Something that is not taken.
     *
     * @param place the path, or the path of the archive, {@code !} and the entry's name; printable, whatever stood there
     */
    record LeftOut(String place, Reason reason) {
        public LeftOut {
            place = place.codePoints()
                    .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /** Why something is not taken. */
    enum Reason {
        /** A link: where it leads was not chosen. */
        LINK,
        /** Neither a file nor a folder. */
        NOT_A_FILE,
        UNREADABLE,
        /** Made by a system beside people's files, such as {@code .DS_Store}. */
        SYSTEM_FILE,
        /** An absolute path, or one with {@code ..} in it. */
        ESCAPES,
        /** A name that some system can not have: control characters, reserved words, too long. */
        BAD_NAME,
        /** The same name as another entry once case and spelling are made equal. */
        DUPLICATE,
        ENCRYPTED,
        /** An archive that can not be read: damaged, or of a method that is not known. */
        DAMAGED_ARCHIVE,
        /** More entries, or more bytes once unpacked, than an archive may have here, or far more than its size allows. */
        BOMB
    }
}
