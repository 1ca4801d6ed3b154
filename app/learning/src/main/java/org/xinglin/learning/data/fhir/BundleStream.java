package org.xinglin.learning.data.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a Bundle entry by entry: one resource is in memory at a time, however large the file is. */
final class BundleStream {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(TokenLimit.CONSTRAINTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private BundleStream() {}

    /** Takes an entry: its address, empty when it has none, and its resource. */
    interface Taker {
        void take(String fullUrl, JsonNode resource) throws BadBundleException;
    }

    /** @throws BadBundleException when it is not a Bundle in JSON. @throws IOException when the file can not be read */
    static void forEach(Path file, Taker taker) throws BadBundleException, IOException {
        try (TokenLimit parser = new TokenLimit(JSON.createParser(file.toFile()))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadBundleException("is not a Bundle in JSON");
            }
            bundle(parser, taker);
            if (parser.nextToken() != null) {
                throw new BadBundleException("goes on behind its end");
            }
        } catch (StreamConstraintsException e) {
            throw new BadBundleException("is deeper, longer or larger than a Bundle may be", e);
        } catch (JsonProcessingException e) { // its own words quote what stands there
            throw new BadBundleException(
                    "is not JSON at line " + e.getLocation().getLineNr(), e);
        }
    }

    private static void bundle(TokenLimit parser, Taker taker) throws BadBundleException, IOException {
        boolean named = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("resourceType")) {
                named = parser.getText().equals("Bundle");
                if (!named) {
                    throw new BadBundleException("is not a Bundle");
                }
            } else if (field.equals("entry")) {
                entries(parser, value, taker);
            } else {
                skip(parser);
            }
            parser.restart();
        }
        if (!named) {
            throw new BadBundleException("is not a Bundle");
        }
    }

    private static void entries(TokenLimit parser, JsonToken value, Taker taker)
            throws BadBundleException, IOException {
        if (value != JsonToken.START_ARRAY) {
            throw new BadBundleException("has entries that are no list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.restart();
            JsonNode entry = JSON.readTree(parser);
            if (entry == null || !entry.isObject()) {
                throw new BadBundleException("has an entry that is none");
            }
            JsonNode resource = entry.path("resource");
            if (resource.isObject()) {
                taker.take(entry.path("fullUrl").asText(""), resource);
            }
        }
    }

    private static void skip(JsonParser parser) throws IOException {
        JSON.readTree(parser); // counted and bounded as a resource is
    }
}
