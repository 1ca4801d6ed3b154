package org.xinglin.learning.site;

import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.TaskTerms;
import org.xinglin.federation.privacy.PrivacyTerms;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.SecureForm;

/** What a specification, which was read strictly, asks of one hospital. */
final class SpecTerms {
    private final TaskSpec spec;
    private final long rows;

    /** @param rows that the hospital would train on, at least 1 */
    SpecTerms(TaskSpec spec, long rows) {
        this.spec = spec;
        this.rows = rows;
    }

    /** @param dataset the name of the table or folder here */
    TaskTerms terms(WalletAddress coordinator, String dataset, Optional<TaskTerms.Noise> noise) {
        return new TaskTerms(
                spec.id().hex(),
                coordinator.text(),
                spec.rounds().minParticipants(),
                new TaskTerms.Work(
                        spec.model().kind().word(),
                        spec.algorithm().name(),
                        spec.rounds().most(),
                        spec.local().steps()),
                spec.privacy()
                        .secure()
                        .map(secure -> SecureForm.quorum(spec, spec.rounds().minParticipants())
                                .least()),
                noise,
                dataset,
                spec.dataset().featureNames(),
                Set.of());
    }

    static Scope scope(PrivacySpec.Noise noise) {
        return switch (noise.scope()) {
            case RECORD -> Scope.RECORD;
            case CLIENT -> Scope.CLIENT;
        };
    }

    /** Of one round with all its steps, when every hospital is asked in every round. */
    RdpCurve costOfRound(PrivacySpec.Noise noise) {
        return privacy(noise, spec.rounds().most()).costOfRound();
    }

    /** Of all rounds that the task may hold. */
    RdpCurve costOfTask(PrivacySpec.Noise noise) {
        RdpCurve round = costOfRound(noise);
        return round.times(rounds(noise, round));
    }

    /** Of all rounds that the task may hold, with what must be said of it. */
    PrivacyTerms whole(PrivacySpec.Noise noise) {
        return privacy(noise, Math.toIntExact(rounds(noise, costOfRound(noise))));
    }

    private PrivacyTerms privacy(PrivacySpec.Noise noise, int rounds) {
        if (noise.scope() == PrivacySpec.Scope.CLIENT) {
            return new PrivacyTerms(
                    PrivacyTerms.Scope.CLIENT,
                    spec.rounds().minParticipants(),
                    PrivacyTerms.Sampling.ALL,
                    noise.multiplier(),
                    1,
                    rounds,
                    noise.delta());
        }
        int batch = spec.local().batchSize();
        double expected = batch == 0 ? rows : Math.min(batch, rows);
        return PrivacyTerms.ofRecords(
                rows, expected, noise.multiplier(), spec.local().steps(), rounds, noise.delta());
    }

    /** A task that stops at an epsilon stops in the first round that reaches it. */
    private long rounds(PrivacySpec.Noise noise, RdpCurve round) {
        long most = spec.rounds().most();
        if (noise.epsilon().isEmpty()) {
            return most;
        }
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (round.times(middle).epsilon(noise.delta()) < noise.epsilon().getAsDouble()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(most, low + 1);
    }
}
