package org.xinglin.core.records.viewing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Sniffer;

/** Takes plaintext into the hideaway and makes a view of it. Thread-safe. */
public final class Viewer {
    private final Hideaway hideaway;
    private final Viewing viewing;

    public Viewer(Hideaway hideaway, Viewing viewing) {
        this.hideaway = hideaway;
        this.viewing = viewing;
    }

    /** Writes all of the plaintext, and returns only when it was proved genuine. */
    @FunctionalInterface
    public interface Decryption {
        void writeTo(OutputStream out) throws IOException, Failed;
    }

    /** Tells what a plaintext is. */
    @FunctionalInterface
    private interface Recognition {
        MediaKind kindOf(Plaintext plaintext) throws IOException;
    }

    /** Nothing is shown before all of it is there. @throws Failed of the decryption; OutOfSpace, Invalid FOLDER_UNWRITABLE */
    public ShownRecord show(MediaKind kind, Decryption decryption) throws Failed {
        return show(decryption, plaintext -> kind);
    }

    /** As {@link #show(MediaKind, Decryption)}, of what only its bytes tell what it is. */
    public ShownRecord show(Decryption decryption) throws Failed {
        return show(decryption, new Sniffer()::kindOf);
    }

    private ShownRecord show(Decryption decryption, Recognition recognition) throws Failed {
        Plaintext plaintext = hidden(decryption);
        boolean shown = false;
        try {
            MediaKind kind = recognition.kindOf(plaintext);
            ShownRecord record = new ShownRecord(viewing.view(kind, plaintext), plaintext);
            shown = true;
            return record;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (!shown) {
                plaintext.close();
            }
        }
    }

    private Plaintext hidden(Decryption decryption) throws Failed {
        try (Hideaway.Gathering gathering = hideaway.begin()) {
            decryption.writeTo(gathering);
            return gathering.finish();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Failed failed(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = message.contains("no space left") || message.contains("not enough space");
        return new Failed(
                full ? new Failure.OutOfSpace("") : new Failure.Invalid(Problem.FOLDER_UNWRITABLE, "", ""), e);
    }
}
