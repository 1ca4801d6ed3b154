package org.xinglin.federation.coordinator;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Has a round's updates made and puts them together: in the open, or so that nobody sees a single one. */
interface Gathering {
    /**
     * @param asked accounts
     * @param attempt from 1
     * @return empty when fewer than the task needs came
     */
    Optional<Gathered> gather(TaskRecord before, int round, int attempt, Set<String> asked)
            throws IOException, InterruptedException;
}
