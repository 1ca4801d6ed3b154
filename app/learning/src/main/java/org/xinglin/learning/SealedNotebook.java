package org.xinglin.learning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.xinglin.federation.participant.Notebook;

/**
 * A task's notebook as files of a folder, each page encrypted with AES-256-GCM under a key of the home and bound to its name: an
 * update that was not sent yet could tell of records. Pages are replaced atomically and synced.
 */
public final class SealedNotebook implements Notebook {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param folder is made when it is not there */
    public SealedNotebook(Path folder, SecretKey key) {
        this.folder = folder;
        this.key = key;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        Path page = folder.resolve(name);
        if (Files.notExists(page)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(page);
        if (bytes.length < NONCE) {
            throw new IOException("a page of the training notebook is cut: " + page);
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, name, bytes).doFinal(bytes, NONCE, bytes.length - NONCE));
        } catch (GeneralSecurityException e) {
            throw new IOException("a page of the training notebook was altered, or is another home's: " + page, e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD((folder.getFileName() + "/" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer page = ByteBuffer.allocate(NONCE + content.length + TAG_BITS / Byte.SIZE);
        try {
            page.put(nonce).put(cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(name + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            page.flip();
            while (page.hasRemaining()) {
                channel.write(page);
            }
            channel.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void forget(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }
}
