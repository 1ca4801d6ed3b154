package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;

/** Says who will be able to read what, until when and at what cost, before anything is granted. Changes nothing. */
public final class PreviewGrant {
    /** More questions than this would keep a person waiting. */
    private static final int MOST_QUESTIONS = 200;

    private final AccessPorts ports;
    private final Readers readers;
    private final KeyCheck check;
    private final FourEyes fourEyes;

    public PreviewGrant(AccessPorts ports) {
        this.ports = ports;
        this.readers = new Readers(ports);
        this.check = ports.keyCheck();
        this.fourEyes = ports.fourEyes();
    }

    /** @throws Failed Invalid UNKNOWN_RECORD, UNKNOWN_SELECTION, EMPTY_SCOPE, UNKNOWN_MEMBER, NO_PURPOSE; Unreachable */
    public GrantPreview preview(GrantOrder order) throws Failed {
        order.terms().check();
        List<MedicalRecord> records = ports.findRecords().find(order.scope());
        List<GrantPreview.Reader> all = readers(readers.now(order.grantees()), records);
        long fit = all.stream().filter(GrantPreview.Reader::willRead).count();
        long pairs = fit * records.size();
        Optional<Role> role =
                order.grantees() instanceof Grantees.OfRole of ? Optional.of(of.role()) : Optional.empty();
        long transactions =
                GrantGas.transactions(pairs) + (role.isPresent() ? GrantGas.transactions(records.size()) : 0);
        long gas = role.isPresent() ? GrantGas.ofRole(records.size(), pairs) : GrantGas.ofGrants(pairs);
        return new GrantPreview(
                all,
                records,
                role,
                order.terms(),
                records.stream()
                        .filter(fourEyes::isDemandedFor)
                        .map(MedicalRecord::id)
                        .toList(),
                Math.toIntExact(transactions),
                new GasCost(gas, ports.chain().gas().weiPerGas()));
    }

    private List<GrantPreview.Reader> readers(List<Member> members, List<MedicalRecord> records) throws Failed {
        boolean few = (long) members.size() * records.size() <= MOST_QUESTIONS;
        List<GrantPreview.Reader> all = new ArrayList<>();
        for (Member member : members) {
            OptionalInt already = few ? OptionalInt.of(already(member, records)) : OptionalInt.empty();
            all.add(new GrantPreview.Reader(member, check.standing(member), check.barrier(member), already));
        }
        return all;
    }

    private int already(Member member, List<MedicalRecord> records) throws Failed {
        int already = 0;
        for (MedicalRecord record : records) {
            already += ports.chain().access().mayRead(member.account(), record.digest()) ? 1 : 0;
        }
        return already;
    }
}
