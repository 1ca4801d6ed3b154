package org.xinglin.views.access.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.MissingEnvelopes.Missing;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.KeyFingerprint;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** The members as the registry has them, their keys as this console knows them. */
public final class MembersViewModel {
    private final Session.Access access;
    private final AccessDesk desk;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<MemberRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Missing>> missing = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty words = new SimpleStringProperty("");

    public MembersViewModel(Session.Access access, Workbench bench) {
        this.access = access;
        this.desk = access.desk();
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
    }

    private record Seen(List<MemberRow> rows, List<Missing> missing) {}

    /** Asks the chain again. */
    public void refresh() {
        bench.background().run(Lane.IO, progress -> look(), new After<>(this::show, notices::trouble));
    }

    private Seen look() throws Failed {
        List<MemberRow> found = new ArrayList<>();
        for (Member member : access.members().members()) {
            found.add(new MemberRow(member, desk.keys().check().standing(member)));
        }
        return new Seen(found, desk.roles().missing().find());
    }

    private void show(Seen seen) {
        if (!rows.equals(seen.rows())) {
            rows.setAll(seen.rows());
        }
        missing.set(seen.missing());
    }

    /** The words that both ends compare. */
    static KeyFingerprint fingerprint(Member member) {
        return KeyFingerprint.of(member.account(), member.key());
    }

    /** Remembers that the typed words are those that the member read out. */
    public void confirm(MemberRow row) {
        String typed = words.get();
        work.run(Lane.IO, progress -> desk.keys().confirm().confirm(row.member().account(), typed), member -> {
            words.set("");
            return Message.of("members.confirmed", member.name());
        });
    }

    public void admit(MemberRow row) {
        work.run(
                Lane.LEDGER,
                progress -> desk.keys().membership().admit(row.member().account()),
                transaction -> Message.of("members.admitted", row.member().name()));
    }

    /** Was confirmed before. */
    public void remove(MemberRow row) {
        work.run(
                Lane.LEDGER,
                progress -> desk.keys().membership().remove(row.member().account()),
                transaction -> Message.of("members.removed", row.member().name()));
    }

    /** Hands keys to those who pass by their role and have none. */
    public void issueKeys() {
        List<Missing> wanted = missing.get();
        work.run(
                Lane.LEDGER,
                progress -> desk.roles().issue().issue(wanted, progress),
                report -> Message.of("members.issued", report.done(), report.total()));
    }

    /** How many keys can be issued now. */
    static long issuable(List<Missing> missing) {
        return missing.stream().filter(each -> each.barrier().isEmpty()).count();
    }

    static Optional<String> hospitalOf(Member member, List<MemberRow> rows) {
        return member.hospital()
                .map(account -> rows.stream()
                        .map(MemberRow::member)
                        .filter(other -> other.account().equals(account))
                        .map(Member::name)
                        .findFirst()
                        .orElse(account.text()));
    }

    public ObservableList<MemberRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** Who passes by a role and has no key. */
    public ReadOnlyObjectProperty<List<Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /** The words that a member read out. */
    public StringProperty words() {
        return words;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
