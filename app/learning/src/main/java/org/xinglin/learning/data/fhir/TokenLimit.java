package org.xinglin.learning.data.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends a file whose one resource grows without end. */
final class TokenLimit extends JsonParserDelegate {
    /** The largest resources of a real record, claims with many items, have some ten thousand. */
    static final int MOST = 500_000;

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(20_000_000)
            .maxNameLength(1_000)
            .maxNumberLength(200)
            .maxDocumentLength(4_000_000_000L)
            .build();

    private int tokens;

    TokenLimit(JsonParser parser) {
        super(parser);
    }

    /** A new resource begins. */
    void restart() {
        tokens = 0;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        count();
        return super.nextToken();
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    private void count() throws StreamConstraintsException {
        if (++tokens > MOST) {
            throw new StreamConstraintsException("a resource has more than " + MOST + " parts", currentLocation());
        }
    }
}
