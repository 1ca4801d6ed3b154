package org.xinglin.chain.consensus;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Hex;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.curve.Secp256k1;

/** The key that seals blocks. It is no account of anybody's: it holds nothing and signs nothing but headers. */
public final class ValidatorKey {
    private final byte[] secret;
    private final Address address;

    private ValidatorKey(BigInteger secret) {
        this.secret = Numeric.toBytesPadded(secret, Secp256k1.WORD);
        byte[] key = Numeric.toBytesPadded(Sign.publicKeyFromPrivate(secret), 2 * Secp256k1.WORD);
        this.address = Keccak.addressOf(Keccak.hash(key));
    }

    /** Reads the key file, or makes a new key at the first start; only its owner may read the file. */
    public static ValidatorKey readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        try {
            BigInteger secret =
                    new BigInteger(1, Hex.decode(Files.readString(file).strip()));
            if (secret.signum() == 0 || secret.compareTo(Sign.CURVE_PARAMS.getN()) >= 0) {
                throw new IOException("the validator key in " + file + " is not one");
            }
            return new ValidatorKey(secret);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("the validator key in " + file + " is not one", unreadable);
        }
    }

    private static void create(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        BigInteger secret;
        do {
            secret = new BigInteger(256, random);
        } while (secret.signum() == 0 || secret.compareTo(Sign.CURVE_PARAMS.getN()) >= 0);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        byte[] text = (Hex.encode(Numeric.toBytesPadded(secret, 32)) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(text));
            // a chain whose key was lost in a power cut could not be continued
            channel.force(true);
        } catch (FileAlreadyExistsException other) {
            throw new IOException("another process is starting a chain in " + file.getParent(), other);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public Address address() {
        return address;
    }

    /** 65 bytes: r, s and the parity, as go-ethereum writes them. */
    Bytes sign(Hash digest) {
        return Bytes.of(Secp256k1.get().sign(digest.toBytes(), secret));
    }

    @Override
    public String toString() {
        return "ValidatorKey[" + address + ", ***]";
    }
}
