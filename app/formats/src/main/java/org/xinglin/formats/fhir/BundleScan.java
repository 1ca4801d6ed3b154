package org.xinglin.formats.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Walks a FHIR JSON file from end to end without ever holding more than one resource: where the entries of a Bundle lie, and the
 * text of the resources that say something of the whole.
 */
final class BundleScan {
    /** A single resource beyond this is not parsed, only passed over; an attachment of 10 MB fits. */
    static final int MAX_RESOURCE = 16 << 20;

    static final int MAX_ENTRIES = 100_000;
    private static final int MAX_DEPTH = 200;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** Types whose text is kept to be parsed. */
    private static final Set<String> TELLING =
            Set.of("Patient", "DocumentReference", "DiagnosticReport", "Composition");

    private String type = "";
    private String timestamp = "";
    private final List<Entry> entries = new ArrayList<>();
    private boolean tooMany;

    private final R4 r4;

    private BundleScan(R4 r4) {
        this.r4 = r4;
    }

    /**
     * An entry of a Bundle.
     *
     * @param from where its object begins in the file, {@code to} where it ends
     */
    record Entry(String fullUrl, String type, String id, long from, long to, Facts facts) {
        /** Whether a reference points to it. */
        boolean is(String reference) {
            return !reference.isEmpty()
                    && (reference.equals(fullUrl) || (!id.isEmpty() && reference.equals(type + "/" + id)));
        }
    }

    /** @throws IOException when it can not be read or is no JSON */
    static BundleScan of(InputStream in, R4 r4) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, MARK.length);
        int mark = skipMark(bytes);
        BundleScan scan = new BundleScan(r4);
        try (JsonParser parser = JSON.createParser(bytes)) {
            scan.root(parser, mark);
        }
        return scan;
    }

    private static int skipMark(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(MARK.length);
        if (start.length == MARK.length && start[0] == MARK[0] && start[1] == MARK[1] && start[2] == MARK[2]) {
            return MARK.length;
        }
        in.unread(start);
        return 0;
    }

    /** The resource type of the file. */
    String type() {
        return type;
    }

    /** When the Bundle was put together, as it stands there. */
    String timestamp() {
        return timestamp;
    }

    boolean isBundle() {
        return type.equals("Bundle");
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether there are more entries than are listed. */
    boolean hasTooMany() {
        return tooMany;
    }

    private void root(JsonParser parser, int mark) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("entry") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entry(parser, mark);
                }
            } else if (field.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (field.equals("timestamp") && value == JsonToken.VALUE_STRING) {
                timestamp = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new IOException("something follows the resource");
        }
    }

    private void entry(JsonParser parser, int mark) throws IOException {
        long from = parser.currentTokenLocation().getByteOffset() + mark;
        String fullUrl = "";
        Copied resource = Copied.NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                fullUrl = parser.getText();
            } else if (field.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = Copied.from(parser, TELLING);
            } else {
                parser.skipChildren();
            }
        }
        long to = parser.currentLocation().getByteOffset() + mark;
        if (entries.size() < MAX_ENTRIES) {
            entries.add(new Entry(fullUrl, resource.type, resource.id, from, to, Facts.of(resource.json, r4)));
        } else {
            tooMany = true;
        }
    }

    /** A resource of which the text is kept when it is a telling one and not too large. */
    record Copied(String type, String id, String json) {
        static final Copied NONE = new Copied("", "", "");

        /** Stands on the resource's first brace, and leaves on its last. */
        static Copied from(JsonParser parser, Set<String> telling) throws IOException {
            BoundedBytes text = new BoundedBytes(MAX_RESOURCE);
            String type = "";
            String id = "";
            try (JsonGenerator copy = JSON.createGenerator(text)) {
                copy.writeStartObject();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    JsonToken value = parser.nextToken();
                    type = field.equals("resourceType") && value == JsonToken.VALUE_STRING ? parser.getText() : type;
                    id = field.equals("id") && value == JsonToken.VALUE_STRING ? parser.getText() : id;
                    if (!type.isEmpty() && !telling.isEmpty() && !telling.contains(type)) {
                        parser.skipChildren();
                    } else {
                        copy.writeFieldName(field);
                        copy.copyCurrentStructureExact(parser);
                    }
                }
                copy.writeEndObject();
            }
            boolean kept = (telling.isEmpty() || telling.contains(type)) && !text.isOver();
            return new Copied(type, id, kept ? text.toString(StandardCharsets.UTF_8) : "");
        }
    }
}
