package org.xinglin.core.access;

import java.time.InstantSource;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.PatientDirectories;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.records.RecordEdits;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.Successors;

/** All that access needs of its surroundings, in one table; no logic lives here. */
public record AccessPorts(
        Guard guard,
        KeyVault vault,
        RecordCatalogue catalogue,
        OnChain chain,
        Books books,
        Content content,
        ConsentForm consent,
        InstantSource clock) {

    /** The contracts, and who is behind a key. */
    public record OnChain(
            MemberRegistry members,
            AccessRegistry access,
            RecordRegistry records,
            RoleGrants roles,
            AccessRequests requests,
            Emergencies emergencies,
            PatientAccounts patients,
            AccessTrail trail,
            ProvenKeys proven,
            GasPrice gas,
            ChainFeed feed) {}

    /** What this home keeps for itself. */
    public record Books(
            KeyBook keys,
            RuleBook rules,
            PendingApprovals approvals,
            SavedSelections selections,
            AccessNotes notes,
            GranteeIndex grantees,
            ResealJournal reseals,
            RecordEdits edits) {}

    /** Where ciphertext lies and how it is made. */
    public record Content(
            ContentStore store, RecordCipher cipher, PatientDirectories directories, SafeguardKeys safeguard) {}

    KeyCheck keyCheck() {
        return new KeyCheck(chain.proven(), books.keys(), books.rules(), clock);
    }

    FourEyes fourEyes() {
        return new FourEyes(guard, books.rules(), books.approvals(), clock);
    }

    Successors successors() {
        return new Successors(chain.records(), content.safeguard(), books.edits(), vault);
    }

    FindRecords findRecords() {
        return new FindRecords(catalogue, books.selections());
    }
}
