package org.xinglin.views.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Category;
import org.xinglin.core.storage.ChangeStorage;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.core.storage.Replicator;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The policy of a category and the rule for much-opened records, being changed. */
public final class PolicyViewModel {
    private static final int USUAL_MOST = 100;

    private final ChangeStorage change;
    private final Replicator replicator;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable saved;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Category> category = new SimpleObjectProperty<>(Category.IMAGING);
    private final IntegerProperty copies = new SimpleIntegerProperty(1);
    private final BooleanProperty forAll = new SimpleBooleanProperty();
    private final ObservableList<PlaceId> chosen = FXCollections.observableArrayList();
    private final BooleanProperty hot = new SimpleBooleanProperty();
    private final IntegerProperty most = new SimpleIntegerProperty(USUAL_MOST);
    private final ObjectProperty<PlaceId> hotPlace = new SimpleObjectProperty<>(PlaceId.HOME);

    /** @param saved follows when something was saved */
    public PolicyViewModel(
            ChangeStorage change, Replicator replicator, Workbench bench, Notices notices, Runnable saved) {
        this.change = change;
        this.replicator = replicator;
        this.bench = bench;
        this.notices = notices;
        this.saved = saved;
    }

    /** The form of a category's policy. */
    public void change(PolicyRow row, Optional<HotRule> rule) {
        category.set(row.category());
        copies.set(row.policy().copies());
        chosen.setAll(row.policy().places());
        forAll.set(false);
        hot.set(rule.isPresent());
        most.set(rule.map(HotRule::most).orElse(USUAL_MOST));
        hotPlace.set(rule.map(HotRule::place).orElse(PlaceId.HOME));
        open.set(true);
    }

    public void giveUp() {
        open.set(false);
    }

    /** Adds a place behind those that are chosen, or takes it out. */
    public void choose(Place place, boolean wanted) {
        if (wanted && !chosen.contains(place.id())) {
            chosen.add(place.id());
        } else if (!wanted) {
            chosen.remove(place.id());
        }
    }

    public void save() {
        List<Category> categories = forAll.get() ? List.of(Category.values()) : List.of(category.get());
        List<PlaceId> places = new ArrayList<>(chosen);
        int wanted = copies.get();
        Optional<HotRule> rule =
                hot.get() ? Optional.of(new HotRule(Math.max(1, most.get()), hotPlace.get())) : Optional.empty();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            ReplicationPolicy policy = policy(wanted, places);
                            for (Category each : categories) {
                                change.setPolicy(each, policy);
                            }
                            change.setHotRule(rule);
                            return policy;
                        },
                        new After<>(this::changed, notices::trouble));
    }

    private void changed(ReplicationPolicy policy) {
        open.set(false);
        notices.done(Message.of("storage.policy.saved"));
        replicator.callNow();
        saved.run();
    }

    private static ReplicationPolicy policy(int copies, List<PlaceId> places) throws Failed {
        if (copies < 1 || copies > places.size()) {
            throw Failed.invalid(Problem.TOO_FEW_PLACES, copies + " / " + places.size());
        }
        return new ReplicationPolicy(copies, places);
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public ObjectProperty<Category> category() {
        return category;
    }

    public IntegerProperty copies() {
        return copies;
    }

    public BooleanProperty forAll() {
        return forAll;
    }

    /** In their order. */
    public ObservableList<PlaceId> chosen() {
        return FXCollections.unmodifiableObservableList(chosen);
    }

    public BooleanProperty hot() {
        return hot;
    }

    public IntegerProperty most() {
        return most;
    }

    public ObjectProperty<PlaceId> hotPlace() {
        return hotPlace;
    }
}
