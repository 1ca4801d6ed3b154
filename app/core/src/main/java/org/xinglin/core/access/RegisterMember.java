package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyVault;

/** Enters this hospital, doctor, researcher or patient into the consortium. Doing it again changes nothing. */
public final class RegisterMember {
    private final Guard guard;
    private final MemberRegistry members;
    private final KeyVault vault;

    public RegisterMember(Guard guard, MemberRegistry members, KeyVault vault) {
        this.guard = guard;
        this.members = members;
        this.vault = vault;
    }

    /** @return the member as the registry has it afterwards */
    public Member register(Role role, String name) throws Failed {
        return entered(role, name, () -> members.register(role, name, vault.encryptionKey()));
    }

    /** A doctor's or patient's account under the hospital that vouches for it. @return as above */
    public Member registerUnder(WalletAddress hospital, Role role, String name) throws Failed {
        return entered(role, name, () -> members.registerUnder(hospital, role, name, vault.encryptionKey()));
    }

    private Member entered(Role role, String name, Guard.Deed<Digest> deed) throws Failed {
        Optional<Member> already = members.find(vault.account());
        if (already.isPresent()) {
            return already.get();
        }
        guard.act(Act.REGISTER_MEMBER, vault.account().text(), deed);
        return members.find(vault.account())
                .orElseGet(() -> new Member(vault.account(), role, name, vault.encryptionKey(), false));
    }
}
