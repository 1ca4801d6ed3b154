package org.xinglin.core.chain.watch;

import java.util.List;

/** Tells others of an alert. */
@FunctionalInterface
public interface AlertHook {
    /**
     * @param command the program and its arguments
     * @return what became of it, in a few words for the list of alerts; it never throws
     */
    String deliver(List<String> command, Alert alert);
}
