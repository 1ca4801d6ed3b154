package org.xinglin.views.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.storage.StorageViewModel.Filter;

class StorageViewModelTest {
    private static final PlaceId CELLAR = new PlaceId("cellar");

    private final FakeHospital hospital = FilledHospital.make();
    private StorageViewModel page;
    private PlaceViewModel place;
    private PolicyViewModel policy;

    @BeforeEach
    void open() {
        Session session = hospital.session();
        page = new StorageViewModel(session.storage(), session.records().catalogue(), hospital.bench);
        place = new PlaceViewModel(
                session.storage().plan(), session.storage().change(), hospital.bench, page.notices(), page::refresh);
        policy = new PolicyViewModel(
                session.storage().change(), hospital.replicator, hospital.bench, page.notices(), page::refresh);
        page.refresh();
    }

    @Test
    void whatIsTroubledComesFirstAndIsCounted() {
        assertThat(page.overview().get().damaged()).isEqualTo(1);
        assertThat(page.overview().get().lagging()).isEqualTo(3);
        assertThat(page.contents().getFirst().state()).isEqualTo(ContentRow.State.DAMAGED);
        assertThat(page.contents()).hasSize((int) page.overview().get().records());
        assertThat(page.contents()).noneMatch(row -> row.title().isEmpty());
    }

    @Test
    void theFilterShowsWhatItSays() {
        page.filter().set(Filter.DAMAGED);
        assertThat(page.contents()).hasSize(1);
        page.filter().set(Filter.LAGGING);
        assertThat(page.contents()).hasSize(3);
        page.filter().set(Filter.LEAVING);
        assertThat(page.contents()).hasSize(1).allMatch(row -> row.state() == ContentRow.State.LEAVING);
    }

    @Test
    void aPlaceThatFailsSaysSoWithItsWords() {
        PlaceRow sister = page.places().stream()
                .filter(row -> row.place().label().equals("West Hospital"))
                .findFirst()
                .orElseThrow();
        assertThat(sister.failing()).isEqualTo(1);
        assertThat(sister.trouble()).startsWith("XL-STORAGE-UNREACHABLE");
    }

    @Test
    void aPassOfTheReplicatorIsSeen() {
        page.open();
        hospital.storage.all().forEach(replica -> hospital.storage.forget(replica.cid(), replica.place()));
        hospital.replicator.passed(new Replicate.Pass(0, 0, 0, 0));
        hospital.pace.pass();

        assertThat(page.overview().get().lagging())
                .isEqualTo(page.overview().get().records());
    }

    @Test
    void aChangedPlaceKeepsItsTokenUnlessAnotherIsTyped() throws Exception {
        Place cellar = place(CELLAR);
        hospital.storage.save(cellar, Optional.of(secret("first")));
        place.change(cellar);
        place.label().set("Cellar two");
        place.save(new char[0]);
        assertThat(hospital.storage.secret(CELLAR)).contains(secret("first"));
        assertThat(place(CELLAR).label()).isEqualTo("Cellar two");
        assertThat(place.open().get()).isFalse();

        place.change(cellar);
        char[] typed = "second".toCharArray();
        place.save(typed);
        assertThat(hospital.storage.secret(CELLAR)).contains(secret("second"));
        assertThat(typed).containsOnly('\0');
    }

    @Test
    void aTokenIsNotSentToAnotherHost() throws Exception {
        Place cellar = place(CELLAR);
        hospital.storage.save(cellar, Optional.of(secret("first")));
        place.change(cellar);
        place.address().set("http://10.0.0.8:5001");
        place.save(new char[0]);

        assertThat(place(CELLAR).address()).hasToString("http://10.0.0.8:5001");
        assertThat(hospital.storage.secret(CELLAR)).isEmpty();
    }

    @Test
    void whatWasTypedStaysWhenItIsWrong() {
        place.add();
        place.name().set("Not a name");
        place.address().set("http://10.0.0.9:5001");
        place.save(new char[0]);

        assertThat(place.open().get()).isTrue();
        assertThat(place.address().get()).isEqualTo("http://10.0.0.9:5001");
        assertThat(page.notices().current().get()).get().isInstanceOf(Notice.Trouble.class);
    }

    @Test
    void anAddressWithAPasswordInItIsRefused() {
        place.add();
        place.name().set("x");
        place.address().set("https://user:secret@10.0.0.9");
        place.save(new char[0]);

        assertThat(hospital.storage.places()).noneMatch(each -> each.id().text().equals("x"));
    }

    @Test
    void aPolicyCountsItsPlacesInTheOrderOfTheirChoice() {
        policy.change(new PolicyRow(Category.GENOMICS, ReplicationPolicy.HOME_ONLY), Optional.empty());
        policy.choose(place(new PlaceId("sister-house")), true);
        policy.choose(place(CELLAR), true);
        policy.copies().set(2);
        policy.hot().set(true);
        policy.most().set(7);
        policy.hotPlace().set(CELLAR);
        policy.save();

        assertThat(hospital.storage.policies().get(Category.GENOMICS))
                .isEqualTo(new ReplicationPolicy(2, List.of(PlaceId.HOME, new PlaceId("sister-house"), CELLAR)));
        assertThat(hospital.storage.hotRule()).contains(new HotRule(7, CELLAR));
        assertThat(hospital.replicator.calls()).isEqualTo(1);
    }

    @Test
    void moreCopiesThanPlacesIsSaidAndNothingIsChanged() {
        policy.change(new PolicyRow(Category.GENOMICS, ReplicationPolicy.HOME_ONLY), Optional.empty());
        policy.copies().set(3);
        policy.save();

        assertThat(policy.open().get()).isTrue();
        assertThat(page.notices().current().get())
                .get()
                .isInstanceOfSatisfying(
                        Notice.Trouble.class,
                        trouble -> assertThat(trouble.failure().code()).isEqualTo("XL-TOO-FEW-PLACES"));
        assertThat(hospital.storage.policies().get(Category.GENOMICS)).isEqualTo(ReplicationPolicy.HOME_ONLY);
    }

    @Test
    void aCheckTellsWhatItFoundAndHasDamagedCopiesMadeAnew() {
        hospital.keepers.damage(CELLAR);
        page.sampleNow();

        assertThat(page.sampling().get()).isFalse();
        assertThat(page.notices().current().get()).get().isInstanceOf(Notice.Hint.class);
        assertThat(hospital.replicator.calls()).isEqualTo(1);
        assertThat(page.overview().get().damaged()).isGreaterThan(1);
    }

    private Place place(PlaceId id) {
        return hospital.storage.places().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Secret secret(String text) {
        return Secret.owning(text.getBytes(StandardCharsets.UTF_8));
    }
}
