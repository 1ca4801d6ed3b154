package org.xinglin.core.training;

import java.util.List;

/** Tries everything that a training needs, before there is one. Blocking; each check takes five seconds at most. */
@FunctionalInterface
public interface Preflight {
    /** One finding a check, in the order of {@link PreflightFinding.Check}; never throws for what it finds. */
    List<PreflightFinding> run();
}
