package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpException;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/** Reads signed transactions: legacy (EIP-155 and before), EIP-2930 and EIP-1559. */
public final class TransactionDecoder {
    /** v of a legacy signature without and, by EIP-155, with a chain id. */
    private static final BigInteger PLAIN_V = BigInteger.valueOf(27);

    private static final BigInteger PROTECTED_V = BigInteger.valueOf(35);

    private TransactionDecoder() {}

    /** Decodes and finds the sender by recovering the public key from the signature. */
    public static Transaction decode(Bytes raw) throws InvalidTransactionException {
        return decode(raw, SenderRecovery::recover);
    }

    /** Decodes what was checked before it was stored: the sender is known. */
    public static Transaction decodeTrusted(Bytes raw, Address sender) throws InvalidTransactionException {
        return decode(raw, signed -> sender);
    }

    private static Transaction decode(Bytes raw, Function<SignedDigest, @Nullable Address> senders)
            throws InvalidTransactionException {
        if (raw.isEmpty()) {
            throw new InvalidTransactionException("typed transaction too short");
        }
        int first = raw.at(0) & 0xff;
        try {
            if (first >= 0xc0) {
                return legacy(raw, senders);
            }
            return switch (first) {
                case 1 -> typed(raw, TransactionType.ACCESS_LIST, senders);
                case 2 -> typed(raw, TransactionType.DYNAMIC_FEE, senders);
                default -> throw new InvalidTransactionException("transaction type not supported");
            };
        } catch (RlpException malformed) {
            throw new InvalidTransactionException(String.valueOf(malformed.getMessage()));
        }
    }

    private static Transaction legacy(Bytes raw, Function<SignedDigest, @Nullable Address> senders)
            throws InvalidTransactionException {
        List<RlpItem> items = RlpReader.read(raw.toArray()).list(9);
        TransactionSignature signature = signature(items.subList(6, 9));
        BigInteger v = signature.v();
        List<byte[]> signed = encoded(items.subList(0, 6));
        BigInteger chainId = null;
        BigInteger parity = v.subtract(PLAIN_V);
        if (v.compareTo(PROTECTED_V) >= 0) {
            chainId = v.subtract(PROTECTED_V).shiftRight(1);
            parity = v.subtract(PROTECTED_V).and(BigInteger.ONE);
            signed.addAll(List.of(Rlp.number(chainId), Rlp.number(0), Rlp.number(0)));
        }
        Address sender =
                sender(new SignedDigest(Keccak.hash(Rlp.list(signed)), parity, signature.r(), signature.s()), senders);
        FeeOffer fee = FeeOffer.gasPrice(items.get(1).number());
        Message message = message(sender, items.subList(2, 6), fee, List.of());
        return new Transaction(
                TransactionType.LEGACY,
                chainId,
                items.get(0).longNumber(),
                message,
                signature,
                raw,
                Keccak.hash(raw.toArray()));
    }

    private static Transaction typed(Bytes raw, TransactionType type, Function<SignedDigest, @Nullable Address> senders)
            throws InvalidTransactionException {
        boolean dynamic = type == TransactionType.DYNAMIC_FEE;
        int fields = dynamic ? 9 : 8;
        List<RlpItem> items = RlpReader.read(raw.slice(1, raw.size()).toArray()).list(fields + 3);
        TransactionSignature signature = signature(items.subList(fields, fields + 3));
        byte[] unsigned = Rlp.list(encoded(items.subList(0, fields)));
        Hash digest = Keccak.hash(new byte[] {(byte) type.code()}, unsigned);
        Address sender = sender(new SignedDigest(digest, signature.v(), signature.r(), signature.s()), senders);
        FeeOffer fee = dynamic
                ? new FeeOffer(items.get(3).number(), items.get(2).number())
                : FeeOffer.gasPrice(items.get(2).number());
        Message message =
                message(sender, items.subList(fields - 5, fields - 1), fee, accessList(items.get(fields - 1)));
        return new Transaction(
                type,
                items.get(0).number(),
                items.get(1).longNumber(),
                message,
                signature,
                raw,
                Keccak.hash(raw.toArray()));
    }

    /** The items gas, to, value and data stand in this order in every type. */
    private static Message message(
            Address sender, List<RlpItem> items, FeeOffer fee, List<AccessListEntry> accessList) {
        byte[] to = items.get(1).bytes();
        return new Message(
                sender,
                to.length == 0 ? null : new Address(items.get(1).bytes(Address.LENGTH)),
                items.get(2).number(),
                Bytes.of(items.get(3).bytes()),
                items.get(0).longNumber(),
                fee,
                accessList);
    }

    private static List<AccessListEntry> accessList(RlpItem item) {
        return item.list().stream()
                .map(entry -> entry.list(2))
                .map(pair -> new AccessListEntry(
                        new Address(pair.get(0).bytes(Address.LENGTH)),
                        pair.get(1).list().stream()
                                .map(slot -> new Hash(slot.bytes(Hash.LENGTH)))
                                .toList()))
                .toList();
    }

    private static TransactionSignature signature(List<RlpItem> items) {
        return new TransactionSignature(
                items.get(0).number(), items.get(1).number(), items.get(2).number());
    }

    private static Address sender(SignedDigest signed, Function<SignedDigest, @Nullable Address> senders)
            throws InvalidTransactionException {
        Address sender = senders.apply(signed);
        if (sender == null) {
            throw new InvalidTransactionException("invalid transaction v, r, s values");
        }
        return sender;
    }

    private static List<byte[]> encoded(List<RlpItem> items) {
        List<byte[]> out = new ArrayList<>();
        items.forEach(item -> out.add(item.encode()));
        return out;
    }
}
