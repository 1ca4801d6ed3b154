package org.xinglin.views.settings;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Premises;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Identity;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The first run: a demo hospital with one click and a password, or a consortium whose node is tested at once. */
public final class AssistantViewModel {
    private final Premises premises;
    private final Workbench bench;
    private final BiConsumer<Session, Boolean> opened;
    private final Notices notices = new Notices();
    private final PasswordPair passwords = new PasswordPair();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WELCOME);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.HOSPITAL);
    private final StringProperty node = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<NodeAddresses>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanBinding ready;

    /** @param opened gets the session and whether it is a demo hospital's */
    public AssistantViewModel(Premises premises, Workbench bench, BiConsumer<Session, Boolean> opened) {
        this.premises = premises;
        this.bench = bench;
        this.opened = opened;
        node.subscribe((before, now) -> found.set(Optional.empty()));
        BooleanBinding nodeKnown = Bindings.createBooleanBinding(
                () -> step.get() == Step.DEMO || found.get().isPresent(), step, found);
        BooleanBinding named = Bindings.createBooleanBinding(() -> !name.get().isBlank(), name);
        this.ready = passwords.fit().and(named).and(busy.not()).and(nodeKnown);
    }

    /** Where the person is. */
    public enum Step {
        WELCOME,
        DEMO,
        CONNECT
    }

    public boolean canHostDemo() {
        return premises.canHostDemo();
    }

    /** @param suggestion the name that the demo hospital starts with */
    public void chooseDemo(String suggestion) {
        notices.dismiss();
        role.set(Role.HOSPITAL);
        name.set(suggestion);
        step.set(Step.DEMO);
    }

    public void chooseConnect() {
        notices.dismiss();
        name.set("");
        step.set(Step.CONNECT);
    }

    public void back() {
        notices.dismiss();
        passwords.clear();
        step.set(Step.WELCOME);
    }

    /** Reads the node file and asks each part whether it is there. */
    public void testNode() {
        String text = node.get().strip();
        if (text.isEmpty() || testing.get()) {
            return;
        }
        testing.set(true);
        notices.dismiss();
        bench.background()
                .run(Lane.IO, progress -> premises.readNode(text), new After<>(this::nodeFound, this::nodeNotFound));
    }

    private void nodeFound(NodeAddresses addresses) {
        testing.set(false);
        found.set(Optional.of(addresses));
    }

    private void nodeNotFound(Failure failure) {
        testing.set(false);
        found.set(Optional.empty());
        notices.trouble(failure);
    }

    /** Makes the vault and registers the member. */
    public void finish() {
        if (!ready.get()) {
            return;
        }
        boolean demo = step.get() == Step.DEMO;
        Plan plan = new Plan(demo, name.get(), demo ? Role.HOSPITAL : role.get(), found.get());
        Secret password = passwords.take();
        busy.set(true);
        notices.dismiss();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> setUp(plan, password),
                        new After<>(session -> succeed(session, demo), this::fail));
    }

    private Session setUp(Plan plan, Secret password) throws Failed {
        try (password) {
            Identity identity = Identity.of(plan.name(), plan.role());
            NodeAddresses addresses = plan.demo()
                    ? premises.startDemoNode()
                    : plan.node().orElseThrow(() -> Failed.invalid(Failure.Problem.BAD_NODE_FILE, ""));
            return premises.setUp(identity, password, addresses);
        }
    }

    private void succeed(Session session, boolean demo) {
        busy.set(false);
        passwords.clear();
        opened.accept(session, demo);
    }

    private void fail(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public StringProperty name() {
        return name;
    }

    public ObjectProperty<Role> role() {
        return role;
    }

    public PasswordPair passwords() {
        return passwords;
    }

    public StringProperty node() {
        return node;
    }

    /** Present once the node answered. */
    public ReadOnlyObjectProperty<Optional<NodeAddresses>> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty testing() {
        return testing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public BooleanBinding ready() {
        return ready;
    }

    public Notices notices() {
        return notices;
    }

    private record Plan(boolean demo, String name, Role role, Optional<NodeAddresses> node) {}
}
