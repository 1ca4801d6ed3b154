package org.xinglin.views.storage;

import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.storage.ChangeStorage;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.StoragePlan;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A place that is being added or changed. What was typed stays until it is saved or given up. */
public final class PlaceViewModel {
    private final StoragePlan plan;
    private final ChangeStorage change;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable saved;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty gateway = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("");
    private final ObjectProperty<Place.Kind> kind = new SimpleObjectProperty<>(Place.Kind.KUBO);

    /** @param saved follows when a place was saved */
    public PlaceViewModel(StoragePlan plan, ChangeStorage change, Workbench bench, Notices notices, Runnable saved) {
        this.plan = plan;
        this.change = change;
        this.bench = bench;
        this.notices = notices;
        this.saved = saved;
    }

    /** An empty form. */
    public void add() {
        fill("", "", "", "", "", Place.Kind.KUBO);
    }

    /** The form of a place that is there; its token is kept unless another is typed or its host changes. */
    public void change(Place place) {
        fill(
                place.id().text(),
                place.label(),
                place.address().toString(),
                place.gateway().map(URI::toString).orElse(""),
                place.copies() == 0 ? "" : Integer.toString(place.copies()),
                place.kind());
    }

    private void fill(String id, String called, String at, String reads, String many, Place.Kind is) {
        name.set(id);
        label.set(called);
        address.set(at);
        gateway.set(reads);
        copies.set(many);
        kind.set(is);
        open.set(true);
    }

    public void giveUp() {
        open.set(false);
    }

    /** @param token what opens the place, wiped here; empty to keep the one it has, or where it asks for none */
    public void save(char[] token) {
        Optional<Secret> typed = token.length == 0 ? Optional.empty() : Optional.of(Secret.ofTyped(token));
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            try {
                                Place place = place();
                                Optional<Secret> secret = typed.isPresent() ? typed : plan.secretKept(place);
                                change.save(place, secret);
                                return place;
                            } finally {
                                typed.ifPresent(Secret::close);
                            }
                        },
                        new After<>(
                                place -> {
                                    open.set(false);
                                    notices.done(Message.of("storage.place.saved", place.label()));
                                    saved.run();
                                },
                                notices::trouble));
    }

    private Place place() throws Failed {
        PlaceId id = PlaceId.parse(name.get().strip());
        String called = label.get().strip().isEmpty() ? id.text() : label.get().strip();
        String reads = gateway.get().strip();
        return new Place(
                id,
                kind.get(),
                called,
                uri(address.get().strip()),
                reads.isEmpty() ? Optional.empty() : Optional.of(uri(reads)),
                number(copies.get().strip()));
    }

    private static int number(String text) throws Failed {
        if (!text.matches("\\d{0,2}")) {
            throw Failed.invalid(Problem.BAD_PLACE, text);
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** A password in an address would be shown with it. */
    private static URI uri(String text) throws Failed {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Failed(new org.xinglin.core.kernel.Failure.Invalid(Problem.BAD_PLACE, text, ""), e);
        }
        throw Failed.invalid(Problem.BAD_PLACE, text);
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty label() {
        return label;
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty gateway() {
        return gateway;
    }

    public StringProperty copies() {
        return copies;
    }

    public ObjectProperty<Place.Kind> kind() {
        return kind;
    }
}
