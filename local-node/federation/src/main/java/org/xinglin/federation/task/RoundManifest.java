package org.xinglin.federation.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a replay of a round needs, by content: one small file, whose digest stands on the chain. Digests are SHA-256 in lower-case
 * hexadecimal digits without 0x.
 *
 * @param asked how many hospitals were asked to train
 * @param startDigest of the model that the round began with
 * @param globalDigest of the model that it ended with
 * @param global where that model is
 * @param state where the server's state after the round is
 * @param previous digest of the round's before; empty for the first
 * @param updates in the order of the accounts
 * @param aggregate where the masks' total, or the mean with its noise, is; empty for {@link Kind#PLAIN}
 * @param statistics where the statistics of all hospitals are; empty where the task needs none
 * @param memory where that is which a coordinator remembers beside the model, for a standby; empty in rounds before there was one
 * @param start where the model is that the level above gave to begin with; empty where the round begins with the end of the one before
 */
public record RoundManifest(
        String task,
        int round,
        Kind kind,
        int asked,
        String startDigest,
        String globalDigest,
        String global,
        String state,
        String previous,
        List<Entry> updates,
        String aggregate,
        String statistics,
        List<StandingEntry> standings,
        String memory,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String start) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public RoundManifest {
        updates = List.copyOf(updates);
        standings = List.copyOf(standings);
        memory = Objects.requireNonNullElse(memory, ""); // manifests of the first form have none
        start = Objects.requireNonNullElse(start, ""); // left out where it is empty
    }

    /** What lies behind the updates' CIDs. */
    public enum Kind {
        /** The updates as they were sent. */
        PLAIN,
        /** Masked ones; {@link #aggregate} is the total of their masks. */
        SECURE,
        /** Nothing; {@link #aggregate} is the mean with its noise, as float64, little endian. */
        NOISED
    }

    /**
     * One hospital's update.
     *
     * @param digest as it stands on the chain
     * @param cid empty where the update itself is kept from everybody
     * @param base the round that it was trained for: another than the manifest's in asynchronous rounds
     * @param weight its share in the new model
     */
    public record Entry(
            String account,
            String digest,
            String cid,
            int base,
            long samples,
            double loss,
            double accuracy,
            int steps,
            double weight) {}

    /**
     * What the round did to a hospital's standing.
     *
     * @param reasons one word each, such as {@code PUNCTUAL}, with its amount
     */
    public record StandingEntry(String account, double score, long reward, List<String> reasons) {
        public StandingEntry {
            reasons = List.copyOf(reasons);
        }
    }

    /** One form for one meaning. */
    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can be written", e);
        }
    }

    /** @throws IOException when these bytes are no manifest */
    public static RoundManifest ofBytes(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, RoundManifest.class);
    }

    public Optional<Entry> update(String account) {
        return updates.stream().filter(entry -> entry.account().equals(account)).findFirst();
    }
}
