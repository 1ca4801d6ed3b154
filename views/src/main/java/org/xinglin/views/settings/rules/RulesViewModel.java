package org.xinglin.views.settings.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.AccessRules.KeyRelease;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.records.Category;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** The rules as they are being changed. */
public final class RulesViewModel {
    private final AccessDesk.Rules rules;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final Map<Category, BooleanProperty> fourEyes = new EnumMap<>(Category.class);
    private final ObjectProperty<KeyRelease> release = new SimpleObjectProperty<>(AccessRules.USUAL.keyRelease());
    private final BooleanProperty strict = new SimpleBooleanProperty();
    private AccessRules kept = AccessRules.USUAL;

    public RulesViewModel(AccessDesk.Rules rules, Workbench bench) {
        this.rules = rules;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
        for (Category category : Category.values()) {
            fourEyes.put(category, new SimpleBooleanProperty());
        }
    }

    public void refresh() {
        bench.background().run(Lane.IO, progress -> rules.book().rules(), new After<>(this::show, notices::trouble));
    }

    private void show(AccessRules now) {
        kept = now;
        fourEyes.forEach((category, property) -> property.set(now.fourEyes().contains(category)));
        release.set(now.keyRelease());
        strict.set(now.strictKeys());
    }

    public void save() {
        Set<Category> two = fourEyes.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        AccessRules wanted = new AccessRules(two, release.get(), strict.get(), kept.clockTolerance());
        work.run(
                Lane.IO,
                progress -> {
                    rules.change().change(wanted);
                    return wanted;
                },
                done -> Message.of("rules.saved"));
    }

    /** Whether a second operator has to approve what is granted of this category. */
    public BooleanProperty fourEyes(Category category) {
        return java.util.Objects.requireNonNull(fourEyes.get(category));
    }

    public ObjectProperty<KeyRelease> release() {
        return release;
    }

    /** Whether a key must have been compared before anything is sealed for it. */
    public BooleanProperty strict() {
        return strict;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
