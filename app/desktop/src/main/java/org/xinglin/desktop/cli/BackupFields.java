package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.recovery.BackupHeader;

/** A backup in JSON and in words. */
final class BackupFields {
    private BackupFields() {}

    static Map<String, Object> of(Path file, BackupHeader header) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("made", header.made().toString());
        fields.put("key", header.key());
        fields.put("opensByPassword", header.withVault());
        fields.put("bytes", header.bytes());
        return fields;
    }

    static String text(Path file, BackupHeader header) {
        return String.format(
                Locale.ROOT,
                "%s: %,d bytes, made %s under master key %s. It opens by %s.",
                file,
                header.bytes(),
                header.made(),
                header.key(),
                header.withVault() ? "an operator's password of today, or by sheets" : "sheets only");
    }

    static String progress(long total, long done) {
        return total <= 0 ? done + " bytes" : Math.min(100, done * 100 / total) + " %";
    }
}
