package org.xinglin.desktop.architecture.broken.store;

/** Something of the store. */
public interface StoreValue {
    void touch();
}
