package org.xinglin.core.records.viewing;

/** A record in the viewer. Closing it wipes its plaintext; a locked console closes it as well. */
public record ShownRecord(RecordView view, Plaintext plaintext) implements AutoCloseable {
    @Override
    public void close() {
        try (Plaintext last = plaintext) {
            view.close();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
