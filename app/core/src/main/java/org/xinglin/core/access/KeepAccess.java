package org.xinglin.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.records.MedicalRecord;

/** Finds who keeps access to a record that is sealed anew, and gives it back to them on the new one. */
final class KeepAccess {
    private final AccessPorts ports;
    private final Readers readers;
    private final SealKeys seal;
    private final WriteGrants write;
    private final ClockCheck clock;

    KeepAccess(AccessPorts ports) {
        this.ports = ports;
        this.readers = new Readers(ports);
        this.seal = new SealKeys(ports);
        this.write = new WriteGrants(ports);
        this.clock = new ClockCheck(ports.chain().feed(), ports.books().rules(), ports.clock());
    }

    /** Whoever holds a live grant, but for whom it is taken from. */
    List<ResealJournal.Kept> grants(Digest record, ResealJournal.Taken taken) throws Failed {
        return ports.chain().access().grantsOf(record).stream()
                .filter(Grant::live)
                .filter(grant -> !taken.equals(new ResealJournal.Taken.FromMember(grant.grantee())))
                .map(grant -> new ResealJournal.Kept(grant.grantee(), new Terms(grant.until(), grant.purpose())))
                .toList();
    }

    List<ResealJournal.KeptRole> roles(Digest record, ResealJournal.Taken taken) throws Failed {
        return ports.chain().roles().of(record).stream()
                .filter(RoleGrant::live)
                .filter(grant -> !taken.equals(new ResealJournal.Taken.FromRole(grant.role())))
                .map(grant -> new ResealJournal.KeptRole(grant.role(), new Terms(grant.until(), grant.purpose())))
                .toList();
    }

    /** Those who can still be given a key, with their keys of today; {@code refused} takes up the others. */
    private List<Fit> fit(List<ResealJournal.Kept> kept, List<GrantReport.Refused> refused) throws Failed {
        Instant now = clock.chainTime();
        List<Fit> fit = new ArrayList<>();
        for (ResealJournal.Kept one : kept) {
            Readers.Sorted sorted = readers.sort(List.of(readers.now(one.grantee())));
            refused.addAll(sorted.refused());
            boolean over = one.terms().until().filter(end -> !end.isAfter(now)).isPresent();
            if (!over) {
                sorted.fit().forEach(member -> fit.add(new Fit(member, one.terms())));
            }
        }
        return fit;
    }

    private record Fit(Member member, Terms terms) {}

    /**
     * Puts the new record in the old one's place, together with the first hundred grants.
     *
     * @return the transaction's hash
     */
    Digest replace(ResealJournal.Reseal reseal, MedicalRecord next) throws Failed {
        List<AccessRegistry.KeptGrant> moved = new ArrayList<>();
        try (DataKey key = ports.vault().unwrapForOwner(next.wrappedKey(), next.id())) {
            for (Fit one : fit(reseal.kept(), new ArrayList<>())) {
                if (moved.size() < AccessRegistry.MAX_BATCH) {
                    moved.add(new AccessRegistry.KeptGrant(
                            one.member().account(),
                            one.terms().until(),
                            one.terms().purpose(),
                            seal.sealed(key, next.digest(), one.member())));
                }
            }
        }
        return ports.chain()
                .access()
                .replace(reseal.old().digest(), next.digest(), next.cid().codec(), moved);
    }

    /**
     * What did not fit into that transaction: more grants, and the roles with their keys, of those who had access at the moment
     * of the replacement. Doing it again does what is left, and gives nothing back that was taken away meanwhile.
     *
     * @return who lost access because no key may be sealed for her
     */
    List<GrantReport.Refused> complete(ResealJournal.Reseal reseal, MedicalRecord next) throws Failed {
        List<GrantReport.Refused> refused = new ArrayList<>();
        Set<WalletAddress> granted = ports.chain().access().grantsOf(next.digest()).stream()
                .map(Grant::grantee)
                .collect(Collectors.toSet());
        Map<Terms, List<Handover>> left = new LinkedHashMap<>();
        for (Fit one : fit(reseal.kept(), refused)) {
            WalletAddress grantee = one.member().account();
            if (granted.contains(grantee)) {
                note(next, one.member()); // also one who lost it since: her grant is not to come back
            } else if (ports.chain().access().isGranted(reseal.old().digest(), grantee)) {
                left.computeIfAbsent(one.terms(), terms -> new ArrayList<>()).add(new Handover(next, one.member()));
            }
        }
        for (Map.Entry<Terms, List<Handover>> same : left.entrySet()) {
            whole(write.toMembers(same.getValue(), same.getKey(), new Batches(Progress.NONE, 0)));
        }
        refused.addAll(completeRoles(reseal, next));
        return refused;
    }

    private void note(MedicalRecord next, Member member) {
        ports.books().notes().sealed(next.digest(), member.account(), member.key());
    }

    private boolean isNoted(MedicalRecord next, Member member) {
        return ports.books()
                .notes()
                .sealedFor(next.digest(), member.account())
                .filter(member.key()::equals)
                .isPresent();
    }

    private List<GrantReport.Refused> completeRoles(ResealJournal.Reseal reseal, MedicalRecord next) throws Failed {
        List<GrantReport.Refused> refused = new ArrayList<>();
        for (ResealJournal.KeptRole kept : reseal.roles()) {
            if (keepsRole(reseal, kept, next)) {
                refused.addAll(handToRole(kept.role(), next));
            }
        }
        return refused;
    }

    /** Whether the role passes on the new record, granted now where it was not yet. What was taken back stays taken back. */
    private boolean keepsRole(ResealJournal.Reseal reseal, ResealJournal.KeptRole kept, MedicalRecord next)
            throws Failed {
        Optional<RoleGrant> there = ports.chain().roles().of(next.digest()).stream()
                .filter(grant -> grant.role() == kept.role())
                .findFirst();
        if (there.isPresent()) {
            return there.get().live();
        }
        Instant now = clock.chainTime();
        boolean over = kept.terms().until().filter(end -> !end.isAfter(now)).isPresent();
        if (over || !ports.chain().roles().isGranted(reseal.old().digest(), kept.role())) {
            return false;
        }
        whole(write.toRole(List.of(next), kept.role(), kept.terms(), new Batches(Progress.NONE, 0)));
        return true;
    }

    private List<GrantReport.Refused> handToRole(Role role, MedicalRecord next) throws Failed {
        Readers.Sorted sorted = readers.sort(readers.ofRole(role));
        List<Handover> keys = new ArrayList<>();
        for (Member member : sorted.fit()) {
            if (!isNoted(next, member)) {
                keys.add(new Handover(next, member));
            }
        }
        whole(write.envelopes(keys, new Batches(Progress.NONE, 0)));
        return sorted.refused();
    }

    private static void whole(Optional<Failure> stopped) throws Failed {
        if (stopped.isPresent()) {
            throw new Failed(stopped.get());
        }
    }
}
