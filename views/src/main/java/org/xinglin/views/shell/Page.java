package org.xinglin.views.shell;

/** The pages of the console, in the order of the navigation. */
public enum Page {
    RECORDS,
    ACCESS,
    TRAINING,
    CHAIN,
    STORAGE,
    AUDIT,
    SETTINGS
}
