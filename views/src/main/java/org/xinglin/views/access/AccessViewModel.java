package org.xinglin.views.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.Grant;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Revocation;
import org.xinglin.core.access.RoleGrant;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A record, its grants, and the members it could be granted to. */
public final class AccessViewModel {
    private static final int LIMIT = 200;
    private static final Duration TYPING = Duration.ofMillis(200);

    private final RecordCatalogue catalogue;
    private final Session.Access access;
    private final WalletAddress account;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<MedicalRecord> records = FXCollections.observableArrayList();
    private final ObservableList<GrantRow> grants = FXCollections.observableArrayList();
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<MedicalRecord>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Subscription typing = () -> {};

    public AccessViewModel(RecordCatalogue catalogue, Session.Access access, WalletAddress account, Workbench bench) {
        this.catalogue = catalogue;
        this.access = access;
        this.account = account;
        this.bench = bench;
        search.subscribe((before, now) -> {
            typing.close();
            typing = bench.pace().later(TYPING, this::refreshRecords);
        });
    }

    /** Asks for everything again. */
    public void refresh() {
        refreshRecords();
        refreshGrants();
    }

    private void refreshRecords() {
        String text = search.get().strip();
        bench.background()
                .run(Lane.IO, progress -> catalogue.search(text, LIMIT), new After<>(this::list, notices::trouble));
    }

    private void list(List<MedicalRecord> found) {
        List<MedicalRecord> shown = new ArrayList<>(found);
        chosen.get().filter(record -> !contains(found, record)).ifPresent(shown::addFirst);
        if (!records.equals(shown)) {
            records.setAll(shown);
        }
    }

    private static boolean contains(List<MedicalRecord> found, MedicalRecord wanted) {
        return found.stream().anyMatch(record -> record.id().equals(wanted.id()));
    }

    /** Shows the grants of {@code record}. */
    public void choose(MedicalRecord record) {
        if (chosen.get().map(now -> now.id().equals(record.id())).orElse(false)) {
            return;
        }
        grants.clear();
        chosen.set(Optional.of(record));
        notices.dismiss();
        if (!contains(records, record)) {
            records.addFirst(record);
        }
        refreshGrants();
    }

    /** Asks the contract for the grants and the registry for the members. */
    public void refreshGrants() {
        Optional<MedicalRecord> wanted = chosen.get();
        bench.background()
                .run(Lane.IO, progress -> look(wanted), new After<>(seen -> show(wanted, seen), notices::trouble));
    }

    private Seen look(Optional<MedicalRecord> record) throws Failed {
        List<Member> all = access.members().members();
        List<Grant> granted =
                record.isPresent() ? access.registry().grantsOf(record.get().digest()) : List.of();
        Map<WalletAddress, Member> byAccount =
                all.stream().collect(Collectors.toMap(Member::account, Function.identity(), (first, second) -> second));
        List<RoleGrant> roles = record.isPresent()
                ? access.desk().roles().grants().of(record.get().digest())
                : List.of();
        Instant now = access.desk().clock().chainTime();
        List<GrantRow> rows = new ArrayList<>();
        roles.forEach(grant -> rows.add(GrantRow.of(grant, now)));
        granted.forEach(
                grant -> rows.add(GrantRow.of(grant, Optional.ofNullable(byAccount.get(grant.grantee())), now)));
        return new Seen(
                rows,
                all.stream()
                        .filter(member -> member.active() && !member.account().equals(account))
                        .toList());
    }

    private void show(Optional<MedicalRecord> asked, Seen seen) {
        if (!members.equals(seen.members())) {
            members.setAll(seen.members());
        }
        if (asked.equals(chosen.get())) {
            grants.setAll(seen.grants());
        }
    }

    /**
     * Takes the permission back. Was confirmed before.
     *
     * @param reencrypt whether the record is sealed anew under another key
     */
    public void revoke(GrantRow row, boolean reencrypt) {
        Optional<MedicalRecord> record = chosen.get();
        if (record.isEmpty() || !row.isRevocable() || busy.get()) {
            return;
        }
        busy.set(true);
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> taken(record.get(), row.holder(), reencrypt, progress),
                        new After<>(ended -> revoked(ended, record.get()), this::notRevoked));
    }

    private Revocation taken(MedicalRecord record, GrantRow.Holder holder, boolean reencrypt, Progress progress)
            throws Failed {
        return switch (holder) {
            case GrantRow.OfMember of ->
                access.desk().revoke().revoke(record.id(), of.member().orElseThrow(), reencrypt, progress);
            case GrantRow.OfRole of -> access.desk().revoke().revoke(record.id(), of.role(), reencrypt, progress);
        };
    }

    private void revoked(Revocation ended, MedicalRecord record) {
        busy.set(false);
        if (ended.unfinished().isPresent()) {
            notices.hint(Message.of("access.revoked.unfinished", record.title()));
        } else {
            notices.done(Message.of(
                    ended.resealed().isPresent() ? "access.revoked.resealed" : "access.revoked", record.title()));
        }
        if (ended.afterwards() == Revocation.Afterwards.READS_ON) {
            notices.hint(Message.of("access.revoked.reads-on", record.title()));
        }
        ended.resealed().ifPresent(anew -> chosen.set(Optional.of(anew)));
        refresh();
    }

    private void notRevoked(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        refreshGrants();
    }

    public ObservableList<MedicalRecord> records() {
        return FXCollections.unmodifiableObservableList(records);
    }

    public ObservableList<GrantRow> grants() {
        return FXCollections.unmodifiableObservableList(grants);
    }

    /** Active members, without the hospital itself. */
    public ObservableList<Member> members() {
        return FXCollections.unmodifiableObservableList(members);
    }

    public ReadOnlyObjectProperty<Optional<MedicalRecord>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public StringProperty search() {
        return search;
    }

    public Notices notices() {
        return notices;
    }

    private record Seen(List<GrantRow> grants, List<Member> members) {}
}
