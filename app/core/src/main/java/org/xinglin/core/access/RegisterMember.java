package org.xinglin.core.access;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
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
        Optional<Member> already = members.find(vault.account());
        if (already.isPresent()) {
            return already.get();
        }
        guard.act(
                Act.REGISTER_MEMBER, vault.account().text(), () -> members.register(role, name, vault.encryptionKey()));
        return members.find(vault.account())
                .orElseGet(() -> new Member(vault.account(), role, name, vault.encryptionKey(), false));
    }
}
