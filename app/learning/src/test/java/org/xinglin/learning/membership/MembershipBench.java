package org.xinglin.learning.membership;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.membership.Shadows.Seen;
import org.xinglin.learning.membership.Shadows.Terms;
import org.xinglin.learning.rounds.DigitTask;
import org.xinglin.learning.rounds.DrawnDigits;

/** How well attacks tell who was trained on, by how much noise there is, as a table and as JSON in the file that is the first argument. */
final class MembershipBench {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int POOL = 200;
    private static final int MODELS = 64;
    private static final double DELTA = 1e-3;
    private static final double ACCUSED = 0.01;
    private static final List<OptionalDouble> NOISE = List.of(
            OptionalDouble.empty(),
            OptionalDouble.of(0.5),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(4));

    private MembershipBench() {}

    public static void main(String[] args) throws Exception {
        ObjectNode all = JSON.createObjectNode();
        all.put("rows", POOL).put("models", MODELS).put("delta", DELTA);
        System.out.println("| what is seen | noise | epsilon | attack | AUC | caught at 1 % | AUC allowed |"
                + " accuracy on members, strangers |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        ArrayNode rows = all.putArray("rows");
        TaskSpec spec = DigitTask.SMALL_MLP.with("null", 1);
        Rows pool = new DrawnDigits(DigitTask.SMALL_MLP.side(), 5).rows(POOL);
        for (OptionalDouble noise : NOISE) {
            Terms terms = new Terms(400, 10, noise.isEmpty() ? 0.2 : 0.5, noise);
            List<Seen> seen = new Shadows(spec, pool, spec.initialModel(), terms).train(MODELS, 1);
            tell("model after 400 steps", terms, seen, List.of(Attack.LOSS, Attack.LIKELIHOOD_RATIO), rows);
        }
        for (OptionalDouble noise : NOISE) {
            Terms terms = new Terms(20, 10, noise.isEmpty() ? 0.1 : 0.5, noise);
            NamedVectors global = common(spec);
            List<Seen> seen = new Shadows(spec, pool, global, terms).train(MODELS, 2);
            tell("one update of 20 steps", terms, seen, List.of(Attack.LOSS, Attack.UPDATE, Attack.UPDATE_RATIO), rows);
        }
        if (args.length > 0) {
            JSON.writeValue(new File(args[0]), all);
        }
    }

    /** A model that rounds on other rows have brought forward. */
    static NamedVectors common(TaskSpec spec) {
        Rows others = new DrawnDigits(DigitTask.SMALL_MLP.side(), 6).rows(2_000);
        Terms plain = new Terms(500, 32, 0.1, OptionalDouble.empty());
        float[] start = spec.initialModel().flat();
        float[] moved = new Shadows(spec, others, spec.initialModel(), plain)
                .train(1, 3)
                .getFirst()
                .update()
                .flat();
        for (int i = 0; i < start.length; i++) {
            start[i] += moved[i];
        }
        return NamedVectors.owning(spec.layout(), start);
    }

    private static void tell(String view, Terms terms, List<Seen> seen, List<Attack> attacks, ArrayNode into) {
        double epsilon = terms.epsilon(POOL, DELTA);
        double allowed = new Promise(epsilon, DELTA).auc();
        double members = Shadows.accuracy(seen, true);
        double strangers = Shadows.accuracy(seen, false);
        for (Attack attack : attacks) {
            Roc roc = attack.against(seen);
            ObjectNode row = into.addObject().put("seen", view).put("attack", attack.name());
            terms.noise().ifPresent(noise -> row.put("noise", noise).put("epsilon", epsilon));
            row.put("auc", roc.auc())
                    .put("caughtAtOnePercent", roc.caughtAt(ACCUSED))
                    .put("aucAllowed", allowed);
            row.put("accuracyOnMembers", members).put("accuracyOnStrangers", strangers);
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %s | %.3f | %.1f %% | %.3f | %.2f, %.2f |",
                    view,
                    terms.noise().isEmpty() ? "none" : terms.noise().getAsDouble(),
                    epsilon,
                    attack.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    roc.auc(),
                    100 * roc.caughtAt(ACCUSED),
                    allowed,
                    members,
                    strangers));
        }
    }
}
