package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.FederationException;
import org.xinglin.federation.participant.JoinSigner;
import org.xinglin.federation.task.TaskHistory;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.trust.Distrust;
import org.xinglin.federation.trust.DistrustException;

/** Who and what a coordinator turns away, with the reason. */
class RefusalsTest extends CoordinatorFixture {
    @Test
    void aTaskThatIsNotOnTheChainIsRefused() {
        assertRefused(() -> client.publish(SPEC), "not on the chain");
    }

    @Test
    void aBadSpecificationIsNamed() {
        assertThatThrownBy(() -> client.publish(SPEC.replace("\"seed\"", "\"sead\"")))
                .isInstanceOfSatisfying(FederationException.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(FederationException.Kind.BAD_SPECIFICATION);
                    assertThat(trouble).hasMessageStartingWith("sead\n");
                });
    }

    @Test
    void anUnknownTaskIsSaidToBeUnknown() {
        assertThatThrownBy(() -> client.history(task))
                .isInstanceOfSatisfying(
                        FederationException.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(FederationException.Kind.UNKNOWN_TASK));
    }

    @Test
    void whoDidNotJoinOnTheChainIsRefused() throws Exception {
        publish();
        assertEndsRefused(take(new TestSite(1, 1, 10)), "has not joined");
    }

    @Test
    void whoSignsForAnotherAccountIsRefused() throws Exception {
        publish();
        TestSite honest = new TestSite(1, 1, 10);
        TestSite thief = new TestSite(2, 1, 10);
        ledger.join(task, honest.account());
        Future<TaskHistory> stolen =
                take(honest, new StolenName(honest.account(), thief), thief, (id, round, digest, samples) -> {});
        assertEndsRefused(stolen, "not the account's");
    }

    @Test
    void aCertificateOfOneHospitalCanNotJoinAsAnother() throws Exception {
        publish();
        TestSite honest = new TestSite(1, 1, 10);
        TestSite other = new TestSite(2, 1, 10);
        ledger.join(task, honest.account());
        ledger.join(task, other.account());
        // with everything of the other hospital but its certificate, its account's key included
        Future<TaskHistory> posing = take(honest, other, other, (id, round, digest, samples) -> {});
        assertThatThrownBy(posing::get).cause().isInstanceOfSatisfying(FederationException.class, trouble -> {
            assertThat(trouble.kind()).isEqualTo(FederationException.Kind.NOT_TRUSTED);
            assertThat(trouble.distrust()).contains(Distrust.OTHER_ACCOUNT);
        });
    }

    @Test
    void aRevokedHospitalDropsOutOfARunningTaskAndTheOthersGoOn() throws Exception {
        publish();
        TestSite revoked = new TestSite(1, 1, 10, model -> revoking(model, 1));
        Future<TaskHistory> out = join(revoked);
        Future<TaskHistory> kept = join(new TestSite(2, 3, 30));
        assertThatThrownBy(out::get)
                .hasCauseInstanceOf(FederationException.class)
                .hasMessageContaining("revoked");
        others.add(join(new TestSite(3, 2, 10)));
        assertThat(kept.get().closed()).hasSize(5);
    }

    private NamedVectors revoking(NamedVectors model, int number) {
        try {
            consortium.authority().revoke(new TestSite(number, 1, 10).account());
        } catch (IOException | DistrustException e) {
            throw new IllegalStateException(e);
        }
        return model;
    }

    /** As one that was replaced, or another of the consortium that a hospital was told of: it has the right model, and no right to updates. */
    @Test
    void nobodyIsObeyedButTheCoordinatorThatTheChainNames() throws Exception {
        publish();
        coordinates = new TestSite(97, 0, 0).account();
        TestSite careful = new TestSite(2, 3, 30);
        ledger.join(task, careful.account());
        Future<TaskHistory> second = take(careful, careful, (id, round, digest, samples) -> {
            throw new IOException("nothing was to leave");
        });
        assertThatThrownBy(second::get).hasMessageContaining("names another coordinator");
    }

    /** As a coordinator does that gives one hospital a model of its own, or one that is not the task's at all. */
    @Test
    void aModelThatTheChainDoesNotNameIsNotTrainedOn() throws Exception {
        publish();
        others.add(join(new TestSite(1, 1, 10)));
        TestSite careful = new TestSite(2, 3, 30);
        ledger.join(task, careful.account());
        chain = Optional.of(false);
        Future<TaskHistory> second = take(careful, careful, (id, round, digest, samples) -> {
            throw new IOException("nothing was to leave");
        });
        assertThatThrownBy(second::get).hasMessageContaining("another model than the chain names");
    }

    @Test
    void badUpdatesAreRefusedWithTheReason() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        assertEndsRefused(join(new TestSite(1, 1, 10, model -> nan())), "NaN");
        assertEndsRefused(join(new TestSite(2, 1, 10, model -> wide())), "another shape");
    }

    @Test
    void anUpdateOtherThanTheRecordedOneIsRefused() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        TestSite liar = new TestSite(1, 1, 10);
        ledger.join(task, liar.account());
        Future<TaskHistory> lying = take(
                liar,
                liar,
                (id, round, digest, samples) -> ledger.record(id, round, liar.account(), new byte[32], samples));
        assertEndsRefused(lying, "not the one that its hospital recorded");
        TestSite silent = new TestSite(2, 1, 10);
        ledger.join(task, silent.account());
        Future<TaskHistory> unrecorded = take(silent, silent, (id, round, digest, n) -> {});
        assertEndsRefused(unrecorded, "not on the chain");
    }

    @Test
    void numbersThatCanNotBeRecordedAreRefused() throws Exception {
        publish();
        others.add(join(new TestSite(9, 1, 10)));
        assertEndsRefused(join(new TestSite(1, 1, Long.MAX_VALUE / 2)), "more rows than any hospital has");
        assertEndsRefused(join(new TestSite(2, 1, 10).reporting(-1)), "numbers are none");
        assertEndsRefused(join(new TestSite(3, 1, 10).reporting(1e300)), "numbers are none");
    }

    private static NamedVectors nan() {
        return NamedVectors.of(Map.of(TaskSpec.WEIGHTS, new float[] {Float.NaN}, TaskSpec.BIAS, new float[1]));
    }

    private static NamedVectors wide() {
        return NamedVectors.of(Map.of(TaskSpec.WEIGHTS, new float[2], TaskSpec.BIAS, new float[1]));
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(FederationException.class).hasMessageContaining(words);
    }

    private static void assertEndsRefused(Future<TaskHistory> future, String words) {
        assertThatThrownBy(future::get)
                .hasCauseInstanceOf(FederationException.class)
                .hasMessageContaining(words);
    }

    /** Another's account with one's own key. */
    private record StolenName(String account, TestSite thief) implements JoinSigner {
        @Override
        public byte[] sign(byte[] hash) {
            return thief.sign(hash);
        }
    }
}
