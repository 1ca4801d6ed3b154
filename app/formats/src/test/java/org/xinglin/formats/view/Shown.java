package org.xinglin.formats.view;

import java.io.IOException;
import java.nio.file.Path;
import org.xinglin.core.records.viewing.Hideaway.Gathering;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.formats.Formats;

/** Plaintext for tests of views. */
public final class Shown {
    private Shown() {}

    public static Plaintext plaintext(byte[] bytes) throws IOException {
        try (Gathering gathering = new Formats().hideaway(Path.of("never-made")).begin()) {
            gathering.write(bytes);
            return gathering.finish();
        }
    }
}
