package org.xinglin.chain.curve;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** libsecp256k1 inside libevm. The functions and the sizes of their structures are those of its public header. */
final class NativeSecp256k1 implements Secp256k1 {
    private static final int SIGN_AND_VERIFY = 0x301;
    private static final int UNCOMPRESSED = 2;
    private static final int KEY_STRUCT = 64;
    private static final int SIGNATURE_STRUCT = 65;

    private final Pointer context;

    /** Throws LinkageError where this machine's libevm does not show these functions. */
    NativeSecp256k1() {
        Functions.load();
        this.context = Functions.secp256k1_context_create(SIGN_AND_VERIFY);
    }

    @Override
    public byte @Nullable [] recover(byte[] digest, byte[] signature, int parity) {
        byte[] parsed = new byte[SIGNATURE_STRUCT];
        byte[] key = new byte[KEY_STRUCT];
        boolean found = (parity == 0 || parity == 1)
                && Functions.secp256k1_ecdsa_recoverable_signature_parse_compact(context, parsed, signature, parity)
                        == 1
                && Functions.secp256k1_ecdsa_recover(context, key, parsed, digest) == 1;
        if (!found) {
            return null;
        }
        byte[] point = new byte[1 + 2 * WORD];
        Functions.secp256k1_ec_pubkey_serialize(context, point, new LongByReference(point.length), key, UNCOMPRESSED);
        return Arrays.copyOfRange(point, 1, point.length);
    }

    @Override
    public byte[] sign(byte[] digest, byte[] secret) {
        byte[] signature = new byte[SIGNATURE_STRUCT];
        if (Functions.secp256k1_ecdsa_sign_recoverable(context, signature, digest, secret, null, null) != 1) {
            throw new IllegalArgumentException("not a secret key of secp256k1");
        }
        byte[] out = new byte[2 * WORD + 1];
        IntByReference parity = new IntByReference();
        Functions.secp256k1_ecdsa_recoverable_signature_serialize_compact(context, out, parity, signature);
        out[2 * WORD] = (byte) parity.getValue();
        return out;
    }

    /** As the C header names them. */
    private static final class Functions {
        private Functions() {}

        static void load() {
            // by this name and with this class loader JNA gives the library that libevm's own classes use
            Native.register(Functions.class, "evm");
        }

        static native Pointer secp256k1_context_create(int flags);

        static native int secp256k1_ecdsa_recoverable_signature_parse_compact(
                Pointer context, byte[] parsed, byte[] compact, int parity);

        static native int secp256k1_ecdsa_recover(Pointer context, byte[] key, byte[] parsed, byte[] digest);

        static native int secp256k1_ec_pubkey_serialize(
                Pointer context, byte[] out, LongByReference length, byte[] key, int flags);

        static native int secp256k1_ecdsa_sign_recoverable(
                Pointer context,
                byte[] signature,
                byte[] digest,
                byte[] secret,
                @Nullable Pointer nonceFunction,
                @Nullable Pointer nonceData);

        static native int secp256k1_ecdsa_recoverable_signature_serialize_compact(
                Pointer context, byte[] out, IntByReference parity, byte[] signature);
    }
}
