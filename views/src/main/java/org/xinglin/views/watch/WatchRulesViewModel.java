package org.xinglin.views.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.chain.watch.ChangeWatch;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** The rules of the watch as they are being changed, and the program that alerts are told to. */
public final class WatchRulesViewModel {
    private final ChangeWatch change;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final Map<RuleKind, RuleForm> forms = new EnumMap<>(RuleKind.class);
    private final StringProperty program = new SimpleStringProperty("");
    private final StringProperty arguments = new SimpleStringProperty("");
    private final BooleanProperty told = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Kept kept = new Kept(List.of(), List.of());

    WatchRulesViewModel(ChangeWatch change, Workbench bench) {
        this.change = change;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, () -> {});
        for (RuleKind kind : RuleKind.values()) {
            forms.put(kind, new RuleForm(kind, this::judge));
        }
        told.subscribe((before, now) -> judge());
        program.subscribe((before, now) -> judge());
        arguments.subscribe((before, now) -> judge());
    }

    /** What is in force. */
    private record Kept(List<WatchRule> rules, List<String> hook) {}

    /** Shows what is in force, also in the place of what was typed and not saved. */
    public void refresh() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> new Kept(change.rules(), change.hook()),
                        new After<>(this::show, notices::trouble));
    }

    private void show(Kept now) {
        kept = now;
        now.rules().forEach(rule -> form(rule.kind()).show(rule));
        told.set(!now.hook().isEmpty());
        program.set(now.hook().isEmpty() ? "" : now.hook().getFirst());
        arguments.set(
                now.hook().isEmpty()
                        ? ""
                        : String.join("\n", now.hook().subList(1, now.hook().size())));
        judge();
    }

    private void judge() {
        boolean sound = forms.values().stream().allMatch(form -> form.rule().isPresent());
        whole.set(sound && !(told.get() && program.get().isBlank()));
        changed.set(!hook().equals(kept.hook()) || !changedRules().isEmpty() || !sound);
    }

    private List<WatchRule> changedRules() {
        return forms.values().stream()
                .flatMap(form -> form.rule().stream())
                .filter(rule -> !kept.rules().contains(rule))
                .toList();
    }

    /** One argument a line: nothing is split at spaces, for no shell is there to understand quotes. */
    private List<String> hook() {
        if (!told.get()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(List.of(program.get().strip()));
        arguments.get().lines().filter(line -> !line.isBlank()).forEach(command::add);
        return command;
    }

    /** Sets what was changed, each rule an act of its own in the log. */
    public void save() {
        if (!whole.get() || !changed.get()) {
            return;
        }
        List<WatchRule> rules = changedRules();
        List<String> hook = hook();
        boolean another = !hook.equals(kept.hook());
        work.run(
                Lane.IO,
                progress -> {
                    set(rules, another ? Optional.of(hook) : Optional.empty());
                    return new Kept(change.rules(), change.hook());
                },
                now -> {
                    show(now);
                    return Message.of("watch.saved");
                });
    }

    /** The program first: it is the only one that may be refused, and then nothing was changed. */
    private void set(List<WatchRule> rules, Optional<List<String>> hook) throws Failed {
        if (hook.isPresent()) {
            change.setHook(hook.get());
        }
        for (WatchRule rule : rules) {
            change.set(rule);
        }
    }

    RuleForm form(RuleKind kind) {
        return java.util.Objects.requireNonNull(forms.get(kind));
    }

    /** Whether a program is told of alerts. */
    BooleanProperty told() {
        return told;
    }

    /** Its whole path. */
    StringProperty program() {
        return program;
    }

    /** One a line. */
    StringProperty arguments() {
        return arguments;
    }

    /** Whether everything that was typed can be set. */
    ReadOnlyBooleanProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /** Whether something differs from what is in force. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
