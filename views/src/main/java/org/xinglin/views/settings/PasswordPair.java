package org.xinglin.views.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Secret;
import org.xinglin.views.kit.Message;

/** A new password, typed twice. */
public final class PasswordPair {
    /** As the vault demands. */
    public static final int LEAST = 8;

    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final BooleanBinding fit = Bindings.createBooleanBinding(
            () -> first.get().length() >= LEAST && first.get().equals(second.get()), first, second);
    private final ObjectBinding<Message> advice = Bindings.createObjectBinding(this::judge, first, second);

    private Message judge() {
        if (first.get().length() < LEAST) {
            return Message.of("assistant.password.short", LEAST);
        }
        return first.get().equals(second.get())
                ? Message.of("assistant.password.fits")
                : Message.of("assistant.password.differs");
    }

    /** The caller closes it. */
    public Secret take() {
        return Secret.ofTyped(first.get().toCharArray());
    }

    public void clear() {
        first.set("");
        second.set("");
    }

    public StringProperty first() {
        return first;
    }

    public StringProperty second() {
        return second;
    }

    /** Whether it is long enough and twice the same. */
    public BooleanBinding fit() {
        return fit;
    }

    /** What is still wrong with it. */
    public ObjectBinding<Message> advice() {
        return advice;
    }
}
