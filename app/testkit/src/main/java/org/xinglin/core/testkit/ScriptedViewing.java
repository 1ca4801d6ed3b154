package org.xinglin.core.testkit;

import java.io.ByteArrayOutputStream;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.viewing.Hideaway;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.Viewer;
import org.xinglin.core.records.viewing.Viewing;

/** Keeps plaintext in memory and shows it as text, whatever it is. */
public final class ScriptedViewing implements Hideaway, Viewing {
    /** How many plaintexts are held now. */
    public int held;

    public Viewer viewer() {
        return new Viewer(this, this);
    }

    @Override
    public RecordView view(MediaKind kind, Plaintext plaintext) {
        byte[] bytes = new byte[(int) plaintext.size()];
        return new RecordView.Text(kind + " of " + bytes.length + " bytes", "UTF-8", false);
    }

    @Override
    public Gathering begin() {
        return new Memory();
    }

    @Override
    public void sweep() {
        held = 0;
    }

    private final class Memory extends Gathering {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public Plaintext finish() {
            held++;
            return new Held(bytes.toByteArray());
        }

        @Override
        public void close() {
            bytes.reset();
        }
    }

    private final class Held implements Plaintext {
        private final byte[] bytes;
        private boolean closed;

        Held(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            int count = (int) Math.min(length, bytes.length - position);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(bytes, (int) position, into, offset, count);
            return count;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                held--;
            }
        }
    }
}
