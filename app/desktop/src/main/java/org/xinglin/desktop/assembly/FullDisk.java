package org.xinglin.desktop.assembly;

import java.util.Locale;

/** Recognises a full disk behind a fault of the local database, whose calls carry no failure of core's. */
public final class FullDisk {
    private FullDisk() {}

    public static boolean isBehind(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }
}
