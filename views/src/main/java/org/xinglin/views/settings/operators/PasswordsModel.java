package org.xinglin.views.settings.operators;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xinglin.core.kernel.Secret;
import org.xinglin.views.settings.PasswordPair;

/** New passwords as they are being typed: one's own, and that of somebody who forgot hers. */
public final class PasswordsModel {
    private final OperatorsViewModel operators;
    private final StringProperty current = new SimpleStringProperty("");
    private final PasswordPair own = new PasswordPair();
    private final PasswordPair other = new PasswordPair();
    private final BooleanBinding ownReady;
    private final BooleanBinding otherReady;

    PasswordsModel(OperatorsViewModel operators) {
        this.operators = operators;
        this.ownReady = current.isNotEmpty().and(own.fit()).and(operators.busy().not());
        this.otherReady = Bindings.createBooleanBinding(
                        () -> operators.mayManage()
                                && operators
                                        .selected()
                                        .get()
                                        .filter(entry -> !operators.isSelf(entry))
                                        .isPresent(),
                        operators.selected())
                .and(other.fit())
                .and(operators.busy().not());
    }

    public void changeOwn() {
        if (!ownReady.get()) {
            return;
        }
        Secret typed = Secret.ofTyped(current.get().toCharArray());
        current.set("");
        operators.changeOwn(typed, own.take());
        own.clear();
    }

    /** Of the operator that is selected. */
    public void reset() {
        if (!otherReady.get()) {
            return;
        }
        operators.selected().get().ifPresent(entry -> operators.reset(entry, other.take()));
        other.clear();
    }

    void forget() {
        current.set("");
        own.clear();
        other.clear();
    }

    /** One's present password, or PIN. */
    public StringProperty current() {
        return current;
    }

    public PasswordPair own() {
        return own;
    }

    public PasswordPair other() {
        return other;
    }

    public BooleanBinding ownReady() {
        return ownReady;
    }

    public BooleanBinding otherReady() {
        return otherReady;
    }
}
