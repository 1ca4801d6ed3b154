package org.xinglin.views.settings.operators;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.views.settings.PasswordPair;

/** Another operator, as she is being entered. */
public final class NewOperatorModel {
    private final OperatorsViewModel operators;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<OperatorRole> role = new SimpleObjectProperty<>(OperatorRole.OPERATOR);
    private final ObjectProperty<Means> means = new SimpleObjectProperty<>(Means.PASSWORD);
    private final PasswordPair password = new PasswordPair();
    private final StringProperty library = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty pin = new SimpleStringProperty("");
    private final BooleanBinding ready;

    NewOperatorModel(OperatorsViewModel operators) {
        this.operators = operators;
        BooleanBinding secret = Bindings.createBooleanBinding(
                () -> means.get() == Means.PASSWORD ? password.fit().get() : isTokenNamed(),
                means,
                password.fit(),
                library,
                label,
                pin);
        this.ready = Bindings.createBooleanBinding(() -> !name.get().isBlank(), name)
                .and(secret)
                .and(operators.busy().not());
    }

    private boolean isTokenNamed() {
        return !library.get().isBlank() && !label.get().isBlank() && !pin.get().isEmpty();
    }

    /** Secrets are forgotten at once, the name when it worked, the token's place never: the next may be of its kind. */
    public void add() {
        if (!ready.get() || !operators.mayManage()) {
            return;
        }
        String called = name.get().strip();
        if (means.get() == Means.PASSWORD) {
            operators.add(called, role.get(), password.take());
        } else {
            TokenPlace token = new TokenPlace(library.get().strip(), label.get().strip());
            operators.addWithToken(
                    called, role.get(), token, Secret.ofTyped(pin.get().toCharArray()));
        }
        forget();
    }

    void forget() {
        password.clear();
        pin.set("");
    }

    void added() {
        name.set("");
    }

    public StringProperty name() {
        return name;
    }

    public ObjectProperty<OperatorRole> role() {
        return role;
    }

    public ObjectProperty<Means> means() {
        return means;
    }

    public PasswordPair password() {
        return password;
    }

    /** The path of the token's PKCS#11 library. */
    public StringProperty library() {
        return library;
    }

    /** What the token is called. */
    public StringProperty label() {
        return label;
    }

    public StringProperty pin() {
        return pin;
    }

    public BooleanBinding ready() {
        return ready;
    }
}
