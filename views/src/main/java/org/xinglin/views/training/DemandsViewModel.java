package org.xinglin.views.training;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What this hospital demands of a task, being changed. Names that a policy allows stay as they are. */
public final class DemandsViewModel {
    private final Session.Site site;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable saved;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final IntegerProperty participants = new SimpleIntegerProperty(2);
    private final BooleanProperty secure = new SimpleBooleanProperty();
    private final ObjectProperty<PrivacyScope> scope = new SimpleObjectProperty<>(PrivacyScope.NONE);
    private final StringProperty epsilon = new SimpleStringProperty("");
    private final IntegerProperty rounds = new SimpleIntegerProperty(1);
    private final IntegerProperty steps = new SimpleIntegerProperty(1);
    private final BooleanProperty approveEach = new SimpleBooleanProperty();
    private final BooleanProperty tells = new SimpleBooleanProperty();
    private SitePolicy before = SitePolicy.USUAL;
    private boolean tellsBefore = true;

    /** @param saved follows when something was saved */
    public DemandsViewModel(Session.Site site, Workbench bench, Notices notices, Runnable saved) {
        this.site = site;
        this.bench = bench;
        this.notices = notices;
        this.saved = saved;
    }

    /** Opens the form with what holds now. */
    public void change() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> new Now(site.book().policy(), site.book().tellsOfMachine()),
                        new After<>(this::fill, notices::trouble));
    }

    /** What holds. */
    private record Now(SitePolicy policy, boolean tells) {}

    private void fill(Now now) {
        SitePolicy policy = now.policy();
        before = policy;
        tellsBefore = now.tells();
        tells.set(now.tells());
        participants.set(policy.leastParticipants());
        secure.set(policy.secureAggregation());
        scope.set(policy.privacy().scope());
        epsilon.set(String.valueOf(policy.privacy().epsilon()));
        rounds.set(policy.mostRounds());
        steps.set(policy.mostSteps());
        approveEach.set(policy.approveEach());
        open.set(true);
    }

    public void giveUp() {
        open.set(false);
    }

    /** A budget that is no number above zero is told, and nothing is saved. */
    public void save() {
        Optional<Double> budget = budget(epsilon.get());
        if (budget.isEmpty()) {
            notices.hint(Message.of("training.policy.bad-budget", epsilon.get()));
            return;
        }
        SitePolicy wanted = new SitePolicy(
                Math.max(2, participants.get()),
                secure.get(),
                new SitePolicy.Privacy(
                        scope.get(), budget.get(), before.privacy().delta()),
                before.allowed(),
                Math.max(1, rounds.get()),
                Math.max(1, steps.get()),
                approveEach.get());
        boolean telling = tells.get();
        bench.background()
                .run(Lane.IO, progress -> changed(wanted, telling), new After<>(policy -> changed(), notices::trouble));
    }

    private SitePolicy changed(SitePolicy wanted, boolean telling) throws Failed {
        site.change().change(wanted);
        if (telling != tellsBefore) {
            site.change().tellOfMachine(telling);
        }
        return wanted;
    }

    private void changed() {
        open.set(false);
        notices.done(Message.of("training.policy.saved"));
        saved.run();
    }

    private static Optional<Double> budget(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return number > 0 && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // told as a budget that is no number
        }
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public IntegerProperty participants() {
        return participants;
    }

    public BooleanProperty secure() {
        return secure;
    }

    public ObjectProperty<PrivacyScope> scope() {
        return scope;
    }

    /** As it is typed. */
    public StringProperty epsilon() {
        return epsilon;
    }

    public IntegerProperty rounds() {
        return rounds;
    }

    public IntegerProperty steps() {
        return steps;
    }

    /** Whether the coordinator is told how this machine does. */
    public BooleanProperty tells() {
        return tells;
    }

    public BooleanProperty approveEach() {
        return approveEach;
    }
}
