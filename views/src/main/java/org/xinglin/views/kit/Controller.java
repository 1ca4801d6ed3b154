package org.xinglin.views.kit;

/** Ties a view to its view models until closed. */
public interface Controller extends AutoCloseable {
    /** Puts the focus where a person begins; the view stands in its window by now. */
    default void focusFirst() {}

    @Override
    void close();
}
