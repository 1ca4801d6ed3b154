package org.xinglin.federation.protocol;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.xinglin.federation.task.TaskId;

/** The small values of the protocol to messages and back, and what is signed. */
public final class Messages {
    /** Of this protocol: both sides must speak the same. */
    public static final String VERSION = "2";

    /** The greatest message; models travel in parts. */
    public static final int LARGEST = 16 * 1024 * 1024;

    /** How much of a model one part holds. */
    public static final int PART = 1024 * 1024;

    /** The greatest content, whatever it is: 500 million parameters. */
    public static final int LARGEST_CONTENT = 2_000_000_000;

    private static final byte[] JOIN_LABEL = "xinglin/join/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STOP_LABEL = "xinglin/stop/v1".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] LEAD_LABEL = "xinglin/lead/v1".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] WELCOME_LABEL = "xinglin/welcome/v1".getBytes(StandardCharsets.US_ASCII);

    private Messages() {}

    /** What a coordinator signs to show who it is: bound to the nonce that the hospital answered, and to that hospital. */
    public static byte[] welcomeHash(TaskId task, byte[] nonce, String account) {
        byte[] name = account.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        return sha256(WELCOME_LABEL, task.bytes(), nonce, name);
    }

    /** What a participant signs to join: bound to the task and to a nonce that the coordinator gives out once. */
    public static byte[] joinHash(TaskId task, byte[] nonce) {
        return sha256(JOIN_LABEL, task.bytes(), nonce);
    }

    /** What a task's publisher signs to stop it. */
    public static byte[] stopHash(TaskId task, byte[] nonce) {
        return sha256(STOP_LABEL, task.bytes(), nonce);
    }

    /** What the account above signs to lead a task. */
    public static byte[] leadHash(TaskId task, byte[] nonce) {
        return sha256(LEAD_LABEL, task.bytes(), nonce);
    }

    /** Of the parts one behind the other. @return 32 bytes */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Asks for a nonce to sign. */
    public static ChallengeRequest challenge(TaskId task, String account) {
        return ChallengeRequest.newBuilder()
                .setTaskId(id(task))
                .setAccount(account)
                .build();
    }

    public static ByteString id(TaskId task) {
        return ByteString.copyFrom(task.bytes());
    }

    /** @throws IllegalArgumentException when it is none */
    public static TaskId id(ByteString bytes) {
        return TaskId.of(bytes.toByteArray());
    }
}
