package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.xinglin.federation.secagg.wire.Advertisement;

/** A participant and its public keys of this attempt. */
record Member(String account, byte[] maskKey, byte[] channelKey) {
    static Member of(Advertisement advertisement) {
        return new Member(
                advertisement.getAccount(),
                advertisement.getMaskKey().toByteArray(),
                advertisement.getChannelKey().toByteArray());
    }

    Advertisement signed(byte[] signature) {
        return Advertisement.newBuilder()
                .setAccount(account)
                .setMaskKey(ByteString.copyFrom(maskKey))
                .setChannelKey(ByteString.copyFrom(channelKey))
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    /** What the consortium certificate's key signs. */
    byte[] statement(SecureSettings settings) {
        return Binding.of("advertise keys")
                .with(settings.context())
                .with(account)
                .with(maskKey)
                .with(channelKey)
                .bytes();
    }

    boolean sameKeys(Member other) {
        return Arrays.equals(maskKey, other.maskKey) && Arrays.equals(channelKey, other.channelKey);
    }
}
