package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.access.Revocation.Afterwards;
import org.xinglin.core.audit.Act;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Successors;

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

    /**
     * Ends a member's permission, on the record that took the place of {@code named} where one did.
     *
     * @return the transaction's hash @throws Failed Refused NotOwner, NotGranted; NotSent
     */
    public Digest revoke(Digest named, WalletAddress grantee) throws Failed {
        Digest record = current(named);
        return ports.guard()
                .act(
                        Act.REVOKE,
                        record.hex() + " " + grantee.text(),
                        () -> ports.chain().access().revoke(record, grantee));
    }

    /** The same for a role. */
    public Digest revoke(Digest named, Role role) throws Failed {
        Digest record = current(named);
        return ports.guard()
                .act(
                        Act.REVOKE,
                        record.hex() + " " + GrantAccess.named(role),
                        () -> ports.chain().roles().revoke(record, role));
    }

    /** Whether the member still passes on it, by a role or in an emergency; asked after the permission is gone. */
    public Afterwards afterwards(Digest named, WalletAddress grantee) throws Failed {
        return new TakeAway(ports).afterwards(current(named), new ResealJournal.Taken.FromMember(grantee));
    }

    /** She may have noted a CID that the hospital gave up since. */
    private Digest current(Digest named) throws Failed {
        return Successors.last(named, ports.chain().records());
    }
}
