package org.xinglin.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;

/** Writes grants to members, and to a role with its keys, on the chain; batch by batch, noting each. */
final class WriteGrants {
    private final AccessRegistry registry;
    private final RoleGrants roles;
    private final AccessPorts.Books books;
    private final SealKeys seal;
    private final FourEyes fourEyes;

    WriteGrants(AccessPorts ports) {
        this.registry = ports.chain().access();
        this.roles = ports.chain().roles();
        this.books = ports.books();
        this.seal = new SealKeys(ports);
        this.fourEyes = ports.fourEyes();
    }

    Optional<Failure> toMembers(List<Handover> pairs, Terms terms, Batches batches) throws Failed {
        return batches.send(pairs, batch -> {
            Digest transaction = batch.size() == 1
                    ? single(batch.getFirst(), terms)
                    : registry.grantAll(sealed(batch), terms.until(), terms.purpose());
            for (Handover pair : batch) {
                Digest record = pair.record().digest();
                books.notes()
                        .sealed(record, pair.member().account(), pair.member().key());
                books.grantees().granted(record, pair.member().account());
                fourEyes.settled(record, pair.member().account().text());
            }
            return transaction;
        });
    }

    private Digest single(Handover pair, Terms terms) throws Failed {
        return registry.grant(
                pair.record().digest(), pair.member().account(), terms.until(), terms.purpose(), seal.seal(pair));
    }

    private List<AccessRegistry.NewGrant> sealed(List<Handover> batch) throws Failed {
        List<AccessRegistry.NewGrant> grants = new ArrayList<>();
        for (Handover pair : batch) {
            grants.add(new AccessRegistry.NewGrant(
                    pair.record().digest(), pair.member().account(), seal.seal(pair)));
        }
        return grants;
    }

    Optional<Failure> toRole(List<MedicalRecord> records, Role role, Terms terms, Batches batches) throws Failed {
        return batches.send(records, batch -> {
            List<Digest> digests = batch.stream().map(MedicalRecord::digest).toList();
            Digest transaction = roles.grant(digests, role, terms.until(), terms.purpose());
            for (Digest record : digests) {
                books.notes().roleGranted(record, role);
                fourEyes.settled(record, GrantAccess.named(role));
            }
            return transaction;
        });
    }

    /**
     * Keys for those who pass. Who holds a grant of her own, such as one who changed her key since, is granted the same again,
     * because that is the only way to hand her another envelope.
     */
    Optional<Failure> envelopes(List<Handover> pairs, Batches batches) throws Failed {
        Map<Digest, List<Grant>> granted = new HashMap<>();
        Map<Terms, List<Handover>> again = new LinkedHashMap<>();
        List<Handover> bare = new ArrayList<>();
        for (Handover pair : pairs) {
            Digest record = pair.record().digest();
            if (!granted.containsKey(record)) {
                granted.put(record, registry.grantsOf(record));
            }
            Optional<Grant> own = granted.getOrDefault(record, List.of()).stream()
                    .filter(grant ->
                            grant.live() && grant.grantee().equals(pair.member().account()))
                    .findFirst();
            if (own.isPresent()) {
                Terms terms = new Terms(own.get().until(), own.get().purpose());
                again.computeIfAbsent(terms, same -> new ArrayList<>()).add(pair);
            } else {
                bare.add(pair);
            }
        }
        Optional<Failure> stopped = issue(bare, batches);
        for (Map.Entry<Terms, List<Handover>> same : again.entrySet()) {
            stopped = stopped.isPresent() ? stopped : toMembers(same.getValue(), same.getKey(), batches);
        }
        return stopped;
    }

    private Optional<Failure> issue(List<Handover> pairs, Batches batches) throws Failed {
        return batches.send(pairs, batch -> {
            List<RoleGrants.Issue> issues = new ArrayList<>();
            for (Handover pair : batch) {
                issues.add(new RoleGrants.Issue(
                        pair.record().digest(), pair.member().account(), seal.seal(pair)));
            }
            Digest transaction = roles.issue(issues);
            for (Handover pair : batch) {
                books.notes()
                        .sealed(
                                pair.record().digest(),
                                pair.member().account(),
                                pair.member().key());
            }
            return transaction;
        });
    }
}
