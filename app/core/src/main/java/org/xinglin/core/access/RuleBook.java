package org.xinglin.core.access;

/** Where the rules stand. Local and encrypted at rest; durable when a call returns. */
public interface RuleBook {
    /** {@link AccessRules#USUAL} until others were saved. */
    AccessRules rules();

    void save(AccessRules rules);
}
