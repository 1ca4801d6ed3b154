package org.xinglin.views.watch;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Failed;

/** One rule as it is being typed: up to two fields, which together are its setting. */
final class RuleForm {
    private final RuleKind kind;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<WatchRule>> rule = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param changed follows each change of what is typed */
    RuleForm(RuleKind kind, Runnable changed) {
        this.kind = kind;
        Runnable judged = () -> {
            rule.set(read());
            changed.run();
        };
        show(kind.usual());
        rule.set(read());
        on.subscribe((before, now) -> judged.run());
        first.subscribe((before, now) -> judged.run());
        second.subscribe((before, now) -> judged.run());
    }

    void show(WatchRule shown) {
        on.set(shown.on());
        show(shown.setting());
    }

    private void show(String setting) {
        String[] parts = setting.split(separator(), 2);
        first.set(parts[0]);
        second.set(parts.length > 1 ? parts[1] : "");
    }

    private Optional<WatchRule> read() {
        try {
            return Optional.of(WatchRule.of(kind, on.get(), setting()));
        } catch (Failed garbled) {
            return Optional.empty(); // what is wrong with it is said beside the fields
        }
    }

    private String setting() {
        return switch (kind) {
            case GRANT_OUTSIDE_HOURS -> hour(first.get()) + separator() + hour(second.get());
            case MANY_OPENS -> first.get().strip() + separator() + second.get().strip();
            case STUCK_TRANSACTION -> first.get().strip();
            case GRANT_TO_STRANGER, GRANT_TO_ROLE, OWNER_CHANGED, GLASS_BROKEN, ANCHOR_OVERDUE -> "";
        };
    }

    private String separator() {
        return kind == RuleKind.MANY_OPENS ? "/" : "-";
    }

    /** People write 7:00 and 7. */
    private static String hour(String typed) {
        String text = typed.strip();
        String whole = text.matches("\\d{1,2}") ? text + ":00" : text;
        return whole.matches("\\d:.*") ? "0" + whole : whole;
    }

    /** How many fields its setting has. */
    int fields() {
        return switch (kind) {
            case GRANT_OUTSIDE_HOURS, MANY_OPENS -> 2;
            case STUCK_TRANSACTION -> 1;
            case GRANT_TO_STRANGER, GRANT_TO_ROLE, OWNER_CHANGED, GLASS_BROKEN, ANCHOR_OVERDUE -> 0;
        };
    }

    RuleKind kind() {
        return kind;
    }

    BooleanProperty on() {
        return on;
    }

    StringProperty first() {
        return first;
    }

    StringProperty second() {
        return second;
    }

    /** What was typed as a rule; empty when it is none. */
    ReadOnlyObjectProperty<Optional<WatchRule>> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    Optional<WatchRule> rule() {
        return rule.get();
    }
}
