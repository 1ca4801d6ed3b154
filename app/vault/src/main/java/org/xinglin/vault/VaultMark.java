package org.xinglin.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Secret;

/**
 * HMAC-SHA256 over all of a vault file under a key of the master key. It keeps out whoever has the file and no password, and
 * an operator's copied, swapped or promoted entry. Whoever can unlock has the master key in memory, and can with tools of his
 * own make a genuine file: roles bind those who use the console.
 */
final class VaultMark {
    private static final String LABEL = "xinglin/vault/mark/v2";

    private VaultMark() {}

    static byte[] of(VaultFile file, Secret master) {
        try (Secret key = Hkdf.derive(master, LABEL)) {
            return Hkdf.mac(key, encoded(file));
        }
    }

    /** Every text and byte array after its length, so that no two files have one encoding. */
    private static byte[] encoded(VaultFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            text(out, file.format());
            text(out, file.id());
            out.writeLong(file.version());
            text(out, file.name());
            text(out, file.role().name());
            box(out, file.root());
            out.writeInt(file.operators().size());
            for (OperatorSeal operator : file.operators()) {
                operator(out, operator);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void operator(DataOutputStream out, OperatorSeal operator) throws IOException {
        text(out, operator.name());
        text(out, operator.role().name());
        out.writeBoolean(operator.disabled());
        password(out, operator.password());
        token(out, operator.token());
        box(out, operator.privateKey());
        box(out, operator.publicKey());
        bytes(out, operator.masterKey());
    }

    private static void password(DataOutputStream out, @Nullable PasswordStretch stretch) throws IOException {
        out.writeBoolean(stretch != null);
        if (stretch != null) {
            out.writeInt(stretch.memoryKiB());
            out.writeInt(stretch.iterations());
            out.writeInt(stretch.parallelism());
            bytes(out, stretch.salt());
        }
    }

    private static void token(DataOutputStream out, @Nullable TokenKey token) throws IOException {
        out.writeBoolean(token != null);
        if (token != null) {
            text(out, token.library());
            text(out, token.tokenLabel());
            text(out, token.keyLabel());
        }
    }

    private static void box(DataOutputStream out, SealedBox box) throws IOException {
        bytes(out, box.nonce());
        bytes(out, box.sealed());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
