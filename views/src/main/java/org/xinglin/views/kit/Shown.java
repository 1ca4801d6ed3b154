package org.xinglin.views.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Takes nodes in and out of the layout. */
public final class Shown {
    private Shown() {}

    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Now and whenever it changes. */
    public static void follow(Node node, ObservableValue<Boolean> shown, Ties ties) {
        ties.follow(shown, value -> set(node, value));
    }
}
