package org.xinglin.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.xinglin.core.kernel.Digest;

/**
 * One line of the log, bound to the line before it.
 *
 * @param number counts from 1 without gaps
 * @param at to the millisecond
 * @param subject what it was done to: record ids, accounts, task names; never a patient, a key or a password
 * @param detail the failure's code when it did not succeed, or a few words such as a count; never a patient
 * @param previous the hash of the entry before; {@link #ORIGIN} for the first
 */
public record AuditEntry(
        long number,
        Instant at,
        String operator,
        OperatorRole role,
        String act,
        String subject,
        Result result,
        String detail,
        Digest previous,
        Digest hash) {
    /** What the first entry follows: 32 zero bytes. */
    public static final Digest ORIGIN = Digest.of(new byte[32]);

    private static final byte[] LABEL = "xinglin/audit/v1".getBytes(StandardCharsets.UTF_8);

    /** How an act ended. */
    public enum Result {
        /** Begun; written for acts that change or give out something. */
        BEGUN,
        DONE,
        FAILED,
        /** The operator's role may not do it. */
        REFUSED
    }

    /** What is written down, before it has its place in the chain. */
    public record Line(
            Instant at, String operator, OperatorRole role, String act, String subject, Result result, String detail) {}

    /** The entry that follows the entry {@code number - 1} with the hash {@code previous}. */
    public static AuditEntry following(long number, Digest previous, Line line) {
        Digest hash = hash(number, previous, line);
        return new AuditEntry(
                number,
                line.at(),
                line.operator(),
                line.role(),
                line.act(),
                line.subject(),
                line.result(),
                line.detail(),
                previous,
                hash);
    }

    /** Whether the hash is that of what stands here. */
    public boolean isGenuine() {
        return hash(number, previous, new Line(at, operator, role, act, subject, result, detail))
                .equals(hash);
    }

    /** SHA-256 over the label, the hash before, the number, the time in milliseconds and the texts, each after its length. */
    private static Digest hash(long number, Digest previous, Line line) {
        MessageDigest sha = sha256();
        sha.update(LABEL);
        sha.update(previous.bytes());
        sha.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(number)
                .putLong(line.at().toEpochMilli())
                .array());
        String[] texts = {
            line.operator(),
            line.role().name(),
            line.act(),
            line.subject(),
            line.result().name(),
            line.detail()
        };
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        return Digest.of(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
