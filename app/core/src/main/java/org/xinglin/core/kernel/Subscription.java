package org.xinglin.core.kernel;

/** Ends a subscription when closed; closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
