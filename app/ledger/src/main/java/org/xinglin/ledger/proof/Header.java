package org.xinglin.ledger.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** A block's header: what it commits to, and who sealed it. */
final class Header {
    private static final int PARENT = 0;
    private static final int PROPOSER = 2;
    private static final int STATE = 3;
    private static final int RECEIPTS = 5;
    private static final int NUMBER = 8;
    private static final int TIMESTAMP = 11;
    private static final int EXTRA = 12;
    /** Since Shanghai there are 17; Cancun and Prague added four. */
    private static final int LEAST_FIELDS = 17;

    private static final int MOST_FIELDS = 21;

    private static final int VANITY = 32;
    private static final int SIGNATURE = 65;
    private static final int SCALAR = 32;
    private static final int ADDRESS = 20;

    private final byte[] encoded;
    private final List<RlpType> fields;

    private Header(byte[] encoded, List<RlpType> fields) {
        this.encoded = encoded;
        this.fields = fields;
    }

    static Header read(byte[] encoded) throws Unproven {
        List<RlpType> fields = Rlps.list(encoded).getValues();
        if (fields.size() < LEAST_FIELDS || fields.size() > MOST_FIELDS) {
            throw new Unproven("a header of " + fields.size() + " fields");
        }
        for (RlpType field : fields) {
            Rlps.bytes(field);
        }
        if (Rlps.bytes(fields.get(PROPOSER)).length != ADDRESS) {
            throw new Unproven("a header without a proposer");
        }
        return new Header(encoded, fields);
    }

    byte[] encoded() {
        return encoded.clone();
    }

    Digest hash() {
        return Digest.of(Hash.sha3(encoded));
    }

    byte[] parent() throws Unproven {
        return bytes(PARENT);
    }

    byte[] stateRoot() throws Unproven {
        return bytes(STATE);
    }

    byte[] receiptsRoot() throws Unproven {
        return bytes(RECEIPTS);
    }

    long number() throws Unproven {
        return number(NUMBER);
    }

    /** In seconds. */
    long timestamp() throws Unproven {
        return number(TIMESTAMP);
    }

    WalletAddress proposer() throws Unproven {
        return new WalletAddress(Numeric.toHexString(bytes(PROPOSER)));
    }

    /** Of block zero: those who may seal, in the order of their turns. */
    List<WalletAddress> validators() throws Unproven {
        byte[] extra = bytes(EXTRA);
        int length = extra.length - VANITY - SIGNATURE;
        if (number() != 0 || length <= 0 || length % ADDRESS != 0) {
            throw new Unproven("the first block names no validators");
        }
        List<WalletAddress> validators = new ArrayList<>();
        for (int at = VANITY; at < VANITY + length; at += ADDRESS) {
            validators.add(new WalletAddress(Numeric.toHexString(Arrays.copyOfRange(extra, at, at + ADDRESS))));
        }
        return validators;
    }

    /** @throws Unproven unless the validator whose turn it was sealed it */
    void requireSeal(List<WalletAddress> validators) throws Unproven {
        WalletAddress due = validators.get((int) (number() % validators.size()));
        if (!proposer().equals(due) || !signer().equals(due)) {
            throw new Unproven("block " + number() + " was not sealed by the validator whose turn it was, " + due);
        }
    }

    /** The seal covers the header without the seal (EIP-225). */
    private WalletAddress signer() throws Unproven {
        byte[] extra = bytes(EXTRA);
        if (extra.length != VANITY + SIGNATURE) {
            throw new Unproven("block " + number() + " has no seal of a known kind");
        }
        List<RlpType> open = new ArrayList<>(fields);
        open.set(EXTRA, RlpString.create(Arrays.copyOf(extra, VANITY)));
        byte[] hash = Hash.sha3(RlpEncoder.encode(new RlpList(open)));
        BigInteger r = scalar(extra, VANITY);
        BigInteger s = scalar(extra, VANITY + SCALAR);
        int parity = extra[VANITY + 2 * SCALAR];
        try {
            BigInteger key = Sign.recoverFromSignature(parity, new ECDSASignature(r, s), hash);
            if (key == null) {
                throw new Unproven("block " + number() + " has a seal of nobody");
            }
            return new WalletAddress("0x" + Keys.getAddress(key));
        } catch (RuntimeException noSignature) {
            throw new Unproven("block " + number() + " has a seal of nobody", noSignature);
        }
    }

    private static BigInteger scalar(byte[] extra, int from) {
        return new BigInteger(1, Arrays.copyOfRange(extra, from, from + SCALAR));
    }

    private long number(int field) throws Unproven {
        BigInteger number = Rlps.number(fields.get(field));
        if (number.bitLength() >= Long.SIZE) {
            throw new Unproven("a number that is none");
        }
        return number.longValueExact();
    }

    private byte[] bytes(int field) throws Unproven {
        return Rlps.bytes(fields.get(field));
    }
}
