package org.xinglin.vault.ring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Doctors with role keys, in the order of their accounts; the same at each run. */
record Ward(List<RingMember> ring, List<Bn254RoleKeys> keys) {
    static final RoleDomain DOMAIN = new RoleDomain(20261120, account("contract"));
    static final Digest RECORD = Digest.of(Words.tag("record"));
    static final long DAY = 20_778; // 2026-11-21

    private record Doctor(RingMember member, Bn254RoleKeys keys) {}

    static Ward of(int size) {
        List<Doctor> doctors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Bn254RoleKeys keys = new Bn254RoleKeys(Secret.owning(Words.tag("secret " + i)), random("doctor " + i));
            doctors.add(new Doctor(new RingMember(account("doctor " + i), keys.key(0)), keys));
        }
        doctors.sort(Comparator.comparing(doctor -> doctor.member().account()));
        return new Ward(
                doctors.stream().map(Doctor::member).toList(),
                doctors.stream().map(Doctor::keys).toList());
    }

    RoleStatement statement() {
        return new RoleStatement(DOMAIN, RECORD, Role.DOCTOR, DAY, account("sender"), ring);
    }

    RoleProof proof(int place) throws Failed {
        return Objects.requireNonNull(keys.get(place)).prove(0, statement());
    }

    RoleKeyClaim claim(int place) {
        return keys.get(place).claim(0, DOMAIN, ring.get(place).account());
    }

    static WalletAddress account(String word) {
        return new WalletAddress("0x" + HexFormat.of().formatHex(Words.tag(word), 12, Words.LENGTH));
    }

    /** The same numbers at each run. */
    static SecureRandom random(String seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
