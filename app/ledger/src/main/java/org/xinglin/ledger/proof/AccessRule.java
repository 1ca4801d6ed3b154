package org.xinglin.ledger.proof;

import java.math.BigInteger;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.StorageLayout.Cell;

/**
 * {@code MedicalAccess.basisOf} over words of storage: why an account may read a record at a time. It asks for no word that the
 * answer does not need; a test compares its answers with the contract's.
 */
public final class AccessRule {
    private static final String ACCESS = "MedicalAccess";
    private static final String CONSORTIUM = "Consortium";
    /** Consortium.Status.Active. */
    private static final BigInteger ACTIVE = BigInteger.TWO;

    private final StorageLayout access = StorageLayout.of(ACCESS);
    private final StorageLayout consortium = StorageLayout.of(CONSORTIUM);
    private final Storage storage;

    /** The words of the two contracts' storage. */
    public interface Storage {
        /** 32 bytes. */
        byte[] ofAccess(BigInteger slot) throws Unproven;

        byte[] ofConsortium(BigInteger slot) throws Unproven;
    }

    /** In the contract's order. */
    public enum Basis {
        NONE,
        OWNER,
        GRANT,
        ROLE,
        EMERGENCY
    }

    public AccessRule(Storage storage) {
        this.storage = storage;
    }

    /** The layouts that this class reads by: a proof for other ones says nothing. */
    public static Digest layouts() {
        byte[] both = new byte[64];
        System.arraycopy(StorageLayout.of(ACCESS).hash(), 0, both, 0, 32);
        System.arraycopy(StorageLayout.of(CONSORTIUM).hash(), 0, both, 32, 32);
        return Digest.of(org.web3j.crypto.Hash.sha256(both));
    }

    /** @param time in seconds, as a block's */
    public Basis basis(Digest record, WalletAddress user, long time) throws Unproven {
        byte[] digest = record.bytes();
        byte[] reader = key(user);
        BigInteger owner = read("_records", "owner", digest);
        if (owner.signum() == 0 || read("_records", "destroyed", digest).signum() != 0 || !isActive(reader)) {
            return Basis.NONE;
        }
        if (owner.equals(new BigInteger(1, reader))) {
            return Basis.OWNER;
        }
        if (read("_records", "replacedBy", digest).signum() != 0) {
            return Basis.NONE;
        }
        if (runs("_grants", time, digest, reader)) {
            return Basis.GRANT;
        }
        BigInteger role = member("role", reader);
        boolean open = read("_records", "roles", digest).testBit(role.intValueExact());
        if (open && runs("_roleGrants", time, digest, StorageLayout.key(role))) {
            return Basis.ROLE;
        }
        return isLater(read("_emergencies", "until", digest, reader), time) ? Basis.EMERGENCY : Basis.NONE;
    }

    private boolean isActive(byte[] account) throws Unproven {
        if (!member("status", account).equals(ACTIVE)) {
            return false;
        }
        BigInteger hospital = member("hospital", account);
        return hospital.signum() == 0
                || member("status", StorageLayout.key(hospital)).equals(ACTIVE);
    }

    private boolean runs(String grants, long time, byte[]... keys) throws Unproven {
        BigInteger until = read(grants, "until", keys);
        return read(grants, "nonce", keys).signum() != 0 && (until.signum() == 0 || isLater(until, time));
    }

    private static boolean isLater(BigInteger end, long time) {
        return end.compareTo(BigInteger.valueOf(time)) > 0;
    }

    private BigInteger read(String variable, String field, byte[]... keys) throws Unproven {
        Cell cell = access.field(variable, field, keys);
        return cell.in(storage.ofAccess(cell.slot()));
    }

    private BigInteger member(String field, byte[] account) throws Unproven {
        Cell cell = consortium.field("_members", field, account);
        return cell.in(storage.ofConsortium(cell.slot()));
    }

    private static byte[] key(WalletAddress account) {
        return StorageLayout.key(Numeric.toBigInt(account.text()));
    }
}
