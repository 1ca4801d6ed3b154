package org.xinglin.views.access.roles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.ListRoleProofs;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStanding;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/**
 * A proof of a role, and those that were made on own records. It looks when the part is turned to, not after each block: the
 * whole chain is asked.
 */
public final class RolesViewModel {
    /** As on the command line: fewer hide little. */
    private static final int USUAL_RING = 8;

    private final Optional<Session.Roles> roles;
    private final ContentStore store;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final StringProperty cid = new SimpleStringProperty("");
    private final ObjectProperty<Integer> atLeast = new SimpleObjectProperty<>(USUAL_RING);
    private final ReadOnlyObjectWrapper<Optional<RoleStanding>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Proved>> proved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ListRoleProofs.Day> days = FXCollections.observableArrayList();
    private final ObservableList<ListRoleProofs.Day> daysToSee = FXCollections.unmodifiableObservableList(days);

    /** @param roles empty on a chain without the contract */
    public RolesViewModel(Optional<Session.Roles> roles, ContentStore store, Workbench bench) {
        this.roles = roles;
        this.store = store;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
    }

    /** The last proof of this home; it is kept nowhere else. */
    record Proved(Digest nullifier, Digest transaction, RoleProof proof) {
        /** Among whom she hides. */
        int members() {
            return proof.statement().ring().size();
        }
    }

    private record Seen(Optional<RoleStanding> standing, List<ListRoleProofs.Day> days) {}

    /** Whether the chain has the contract. */
    public boolean isOffered() {
        return roles.isPresent();
    }

    /** Asks the chain again. */
    public void refresh() {
        roles.ifPresent(
                on -> bench.background().run(Lane.IO, progress -> look(on), new After<>(this::show, notices::trouble)));
    }

    private static Seen look(Session.Roles on) throws Failed {
        List<ListRoleProofs.Day> days = on.list().ofOwnRecords();
        try {
            return new Seen(Optional.of(on.prove().standing()), days);
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.NotAllowed) {
                return new Seen(Optional.empty(), days); // said beside the form: who is no member has nothing to prove
            }
            throw failed;
        }
    }

    private void show(Seen seen) {
        standing.set(seen.standing());
        if (!days.equals(seen.days())) {
            days.setAll(seen.days());
        }
    }

    /** Enters this home's role key; others can hide behind it, too. */
    void enrol() {
        roles.ifPresent(on -> work.run(
                Lane.LEDGER,
                progress -> on.enrol().enrol(false),
                enrolment -> Message.of("roles.enrolled", LocalDate.ofEpochDay(enrolment.since()))));
    }

    /** For the record whose CID was typed, from an account that is made for it. */
    void prove() {
        String text = cid.get().strip();
        int fewest = atLeast.get();
        proved.set(Optional.empty());
        roles.ifPresent(on -> work.run(Lane.LEDGER, progress -> proved(on, text, fewest), done -> {
            cid.set("");
            proved.set(Optional.of(done));
            return Message.of(
                    "roles.proved",
                    done.members(),
                    Labels.of(done.proof().statement().role()));
        }));
    }

    private Proved proved(Session.Roles on, String text, int fewest) throws Failed {
        Digest record = store.parse(text).digest();
        try (ProofSender sender = on.proofs().freshSender()) {
            RoleProof proof = on.prove().prove(record, fewest, sender.account());
            Digest transaction = on.send().send(proof, sender);
            return new Proved(on.proofs().nullifierOf(proof), transaction, proof);
        }
    }

    StringProperty cid() {
        return cid;
    }

    /** The fewest members to hide among. */
    ObjectProperty<Integer> atLeast() {
        return atLeast;
    }

    /** Empty for who is no active member, and before the chain answered. */
    ReadOnlyObjectProperty<Optional<RoleStanding>> standing() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Proved>> proved() {
        return proved.getReadOnlyProperty();
    }

    /** What was proved on own records, the newest day first. */
    ObservableList<ListRoleProofs.Day> days() {
        return daysToSee;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
