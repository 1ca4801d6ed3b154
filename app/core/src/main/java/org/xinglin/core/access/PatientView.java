package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** What a patient sees of the records about her: who may read, who did, and how to end it. */
public final class PatientView {
    private final AccessPorts ports;

    public PatientView(AccessPorts ports) {
        this.ports = ports;
    }

    /**
     * One record about the patient; its content is the hospital's to show.
     *
     * @param owner the hospital
     * @param known the members that are named in it, by account
     */
    public record About(
            Digest record,
            Optional<WalletAddress> owner,
            List<Grant> grants,
            List<RoleGrant> roles,
            List<AccessRead> reads,
            Map<WalletAddress, Member> known) {
        public About {
            grants = List.copyOf(grants);
            roles = List.copyOf(roles);
            reads = List.copyOf(reads);
            known = Map.copyOf(known);
        }

        /** The name in the registry, or the account. */
        public String nameOf(WalletAddress account) {
            Member member = known.get(account);
            return member == null ? account.text() : member.name();
        }
    }

    /** @throws Failed Unreachable */
    public List<About> records() throws Failed {
        List<Digest> mine = ports.chain().trail().recordsAboutMe();
        Map<WalletAddress, Member> known = new HashMap<>();
        if (!mine.isEmpty()) {
            ports.chain().members().members().forEach(member -> known.put(member.account(), member));
        }
        List<About> about = new ArrayList<>();
        for (Digest record : mine) {
            about.add(new About(
                    record,
                    ports.chain().records().ownerOf(record),
                    ports.chain().access().grantsOf(record),
                    ports.chain().roles().of(record),
                    ports.chain().trail().readsOf(record),
                    known));
        }
        return about;
    }

    /** Ends a member's permission. @return the transaction's hash @throws Failed Refused NotOwner, NotGranted; NotSent */
    public Digest revoke(Digest record, WalletAddress grantee) throws Failed {
        return ports.guard()
                .act(
                        Act.REVOKE,
                        record.hex() + " " + grantee.text(),
                        () -> ports.chain().access().revoke(record, grantee));
    }

    /** Ends a role's permission. @return the transaction's hash @throws Failed Refused NotOwner, NotGranted; NotSent */
    public Digest revoke(Digest record, Role role) throws Failed {
        return ports.guard()
                .act(
                        Act.REVOKE,
                        record.hex() + " " + GrantAccess.named(role),
                        () -> ports.chain().roles().revoke(record, role));
    }
}
