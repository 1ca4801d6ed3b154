package org.xinglin.ipfs.mfs;

import java.util.ArrayList;
import java.util.List;

/** The names on the way from the root to a file or directory; none for the root itself. */
public record FilePath(List<String> names) {
    /** Deeper than any file system of a person; directories are changed by recursion. */
    private static final int DEEPEST = 255;

    public FilePath {
        names = List.copyOf(names);
    }

    /** Reads {@code /a/b}; empty names and dots are passed over. */
    public static FilePath parse(String text) throws FilesException {
        if (!text.startsWith("/")) {
            throw FilesException.invalid("paths must start with a leading slash, not \"" + text + "\"");
        }
        List<String> names = new ArrayList<>();
        for (String name : text.split("/", -1)) {
            if (name.equals("..")) {
                throw FilesException.invalid("the path \"" + text + "\" leads upward");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        if (names.size() > DEEPEST) {
            throw FilesException.invalid("the path is deeper than " + DEEPEST + " directories");
        }
        return new FilePath(names);
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    /** The last name. Not for the root. */
    public String name() {
        return names.getLast();
    }

    /** Whether the other path lies at or below this one. */
    boolean contains(FilePath other) {
        return other.names.size() >= names.size()
                && other.names.subList(0, names.size()).equals(names);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
