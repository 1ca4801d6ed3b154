package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessNotes;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.KeyBook;
import org.xinglin.core.access.PendingApprovals;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.ResealJournal;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RuleBook;
import org.xinglin.core.access.SavedSelections;
import org.xinglin.core.access.Terms;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Replacements;

/** What the books about access promise, whoever keeps them. Subclasses name the books; they begin empty. */
public abstract class AccessBooksContract {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00.123Z");
    private static final Digest RECORD = Digest.ofHex("11".repeat(32));
    private static final Digest OTHER = Digest.ofHex("22".repeat(32));
    private static final WalletAddress LI = new WalletAddress("0x" + "a1".repeat(20));
    private static final EncryptionKey KEY = new EncryptionKey(OTHER);
    private static final Terms TERMS = Terms.of(Optional.of(NOW.plusSeconds(99)), Purpose.TREATMENT);
    private static final Terms ENDLESS = Terms.of(Optional.empty(), Purpose.LEGAL);

    protected abstract AccessPorts.Books books();

    @Test
    void aKeyIsKnownAsItWasPutLast() {
        KeyBook keys = books().keys();
        assertThat(keys.find(LI)).isEmpty();
        KeyBook.KnownKey seen = new KeyBook.KnownKey(LI, KEY, NOW, Optional.empty());
        keys.put(seen);
        assertThat(keys.find(LI)).contains(seen);
        KeyBook.KnownKey verified = new KeyBook.KnownKey(
                LI, new EncryptionKey(RECORD), NOW, Optional.of(new KeyBook.Verification("ines", NOW)));
        keys.put(verified);
        assertThat(keys.find(LI)).contains(verified);
    }

    @Test
    void rulesAreTheUsualOnesUntilOthersWereSaved() {
        RuleBook rules = books().rules();
        assertThat(rules.rules()).isEqualTo(AccessRules.USUAL);
        AccessRules strict = new AccessRules(
                Set.of(Category.GENOMICS, Category.IMAGING),
                AccessRules.KeyRelease.AUTOMATIC,
                true,
                Duration.ofMinutes(2));
        rules.save(strict);
        rules.save(strict);
        assertThat(rules.rules()).isEqualTo(strict);
        rules.save(AccessRules.USUAL);
        assertThat(rules.rules()).isEqualTo(AccessRules.USUAL);
    }

    @Test
    void halfAnApprovalIsOneARecordAndGrantee() {
        PendingApprovals approvals = books().approvals();
        PendingApprovals.PendingApproval first =
                new PendingApprovals.PendingApproval(RECORD, LI.text(), TERMS, "ada", NOW);
        PendingApprovals.PendingApproval other =
                new PendingApprovals.PendingApproval(RECORD, "role:doctor", ENDLESS, "ada", NOW.plusSeconds(1));
        approvals.put(new PendingApprovals.PendingApproval(RECORD, LI.text(), ENDLESS, "bob", NOW));
        approvals.put(first);
        approvals.put(other);
        assertThat(approvals.find(RECORD, LI.text())).contains(first);
        assertThat(approvals.find(OTHER, LI.text())).isEmpty();
        assertThat(approvals.pending()).containsExactly(first, other);
        approvals.remove(RECORD, LI.text());
        approvals.remove(RECORD, LI.text());
        assertThat(approvals.pending()).containsExactly(other);
    }

    @Test
    void aSelectionComesBackAsItWasSaved() {
        SavedSelections selections = books().selections();
        RecordQuery query = new RecordQuery(
                "heart",
                Optional.of(new PatientId("P-1")),
                Optional.of(Category.IMAGING),
                Optional.of(LocalDate.of(2026, 1, 2)),
                Optional.of(LocalDate.of(2026, 3, 4)),
                Optional.of(RecordState.PUBLISHED),
                Optional.of("study"),
                Optional.of(LI));
        selections.save("b", new SavedSelections.Selection.Search(query));
        selections.save("a", new SavedSelections.Selection.Search(RecordQuery.ALL));
        List<RecordId> ids = List.of(RecordId.random(), RecordId.random());
        selections.save("a", new SavedSelections.Selection.Listed(ids));
        assertThat(selections.find("b")).contains(new SavedSelections.Selection.Search(query));
        assertThat(selections.find("a")).contains(new SavedSelections.Selection.Listed(ids));
        assertThat(selections.selections().keySet()).containsExactly("a", "b");
        selections.remove("a");
        selections.remove("a");
        assertThat(selections.find("a")).isEmpty();
    }

    @Test
    void notesSayForWhichKeyAndWhichRolesRead() {
        AccessNotes notes = books().notes();
        assertThat(notes.sealedFor(RECORD, LI)).isEmpty();
        notes.sealed(RECORD, LI, new EncryptionKey(RECORD));
        notes.sealed(RECORD, LI, KEY);
        assertThat(notes.sealedFor(RECORD, LI)).contains(KEY);
        notes.roleGranted(RECORD, Role.DOCTOR);
        notes.roleGranted(RECORD, Role.DOCTOR);
        notes.roleGranted(OTHER, Role.RESEARCHER);
        notes.roleEnded(OTHER, Role.RESEARCHER);
        assertThat(notes.roles()).containsExactly(new AccessNotes.NotedRole(RECORD, Role.DOCTOR));
    }

    @Test
    void aResealingIsRememberedStepByStepUntilItIsDone() {
        ResealJournal journal = books().reseals();
        RecordId record = RecordId.random();
        ResealJournal.Reseal begun = new ResealJournal.Reseal(
                record,
                new Cid("bafyold", 0x70, RECORD),
                new ResealJournal.Taken.FromMember(LI),
                Envelope.of(new byte[Envelope.LENGTH]),
                NOW,
                Optional.empty(),
                List.of(),
                List.of());
        journal.begun(begun);
        journal.begun(begun);
        assertThat(journal.unfinished()).containsExactly(begun);
        Cid next = new Cid("bafynew", 0x70, OTHER);
        List<ResealJournal.Kept> kept = List.of(new ResealJournal.Kept(LI, TERMS), new ResealJournal.Kept(LI, ENDLESS));
        List<ResealJournal.KeptRole> roles = List.of(new ResealJournal.KeptRole(Role.DOCTOR, ENDLESS));
        journal.stored(record, next, kept, roles);
        assertThat(journal.find(record)).contains(begun.storedAs(next, kept, roles));
        assertThat(journal.underWay(record)).contains(new Replacements.UnderWay(begun.old(), Optional.of(next)));
        journal.stored(record, next, kept.subList(0, 1), List.of());
        assertThat(journal.find(record)).contains(begun.storedAs(next, kept.subList(0, 1), List.of()));
        journal.done(record);
        assertThat(journal.unfinished()).isEmpty();
        ResealJournal.Reseal ofRole = new ResealJournal.Reseal(
                record,
                begun.old(),
                new ResealJournal.Taken.FromRole(Role.DOCTOR),
                begun.wrappedKey(),
                NOW,
                Optional.empty(),
                List.of(),
                List.of());
        journal.begun(ofRole);
        assertThat(journal.find(record)).contains(ofRole);
    }
}
