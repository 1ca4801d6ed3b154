package org.xinglin.federation.coordinator;

/** Why a task is run here no more though it has not come to an end of its own. */
enum Departure {
    NONE,
    /** The chain names another coordinator. */
    TAKEN,
    /** Somebody ended the task on the chain. */
    ENDED,
    /** This coordinator can not go on with it now, and another may: it stays silent, so that the standby's time runs. */
    RESTING;

    /** Whether participants are to look for it elsewhere. */
    boolean isAway() {
        return this == TAKEN || this == RESTING;
    }
}
