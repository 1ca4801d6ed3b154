package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.xinglin.federation.secagg.wire.Advertisement;
import org.xinglin.federation.secagg.wire.Agreements;
import org.xinglin.federation.secagg.wire.Inbox;
import org.xinglin.federation.secagg.wire.MemberList;
import org.xinglin.federation.secagg.wire.SealedShare;
import org.xinglin.federation.secagg.wire.SignedAgreement;
import org.xinglin.federation.secagg.wire.Survivor;
import org.xinglin.federation.secagg.wire.SurvivorList;

/** The coordinator's messages, changed as a malicious one would, and written in order again. */
final class Forged {
    private Forged() {}

    static byte[] roster(byte[] message, Consumer<List<Advertisement>> change) {
        try {
            List<Advertisement> members =
                    new ArrayList<>(MemberList.parseFrom(message).getMembersList());
            change.accept(members);
            members.sort(Comparator.comparing(Advertisement::getAccount));
            return MemberList.newBuilder().addAllMembers(members).build().toByteArray();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    static byte[] inbox(byte[] message, Consumer<List<SealedShare>> change) {
        try {
            List<SealedShare> shares = new ArrayList<>(Inbox.parseFrom(message).getSharesList());
            change.accept(shares);
            shares.sort(Comparator.comparing(SealedShare::getAccount));
            return Inbox.newBuilder().addAllShares(shares).build().toByteArray();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    static byte[] survivors(byte[] message, Consumer<List<Survivor>> survivors, Consumer<List<String>> dropped) {
        try {
            SurvivorList list = SurvivorList.parseFrom(message);
            List<Survivor> in = new ArrayList<>(list.getSurvivorsList());
            List<String> out = new ArrayList<>(list.getDroppedList());
            survivors.accept(in);
            dropped.accept(out);
            in.sort(Comparator.comparing(Survivor::getAccount));
            out.sort(Comparator.naturalOrder());
            return SurvivorList.newBuilder()
                    .addAllSurvivors(in)
                    .addAllDropped(out)
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    static byte[] agreements(byte[] message, Consumer<List<SignedAgreement>> change) {
        try {
            List<SignedAgreement> agreements =
                    new ArrayList<>(Agreements.parseFrom(message).getAgreementsList());
            change.accept(agreements);
            agreements.sort(Comparator.comparing(SignedAgreement::getAccount));
            return Agreements.newBuilder().addAllAgreements(agreements).build().toByteArray();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    static Survivor survivor(String account) {
        return Survivor.newBuilder()
                .setAccount(account)
                .setMaskedDigest(ByteString.copyFrom(new byte[32]))
                .build();
    }

    /** The same bytes with one bit of one byte changed. */
    static byte[] flipped(byte[] bytes, int place) {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << (place % Byte.SIZE));
        return flipped;
    }
}
