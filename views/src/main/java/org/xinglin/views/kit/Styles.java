package org.xinglin.views.kit;

/** The class names of the style sheet, so that code and sheet can not drift apart unseen. */
public final class Styles {
    public static final String BANNER = "banner";
    public static final String BANNER_TROUBLE = "banner-trouble";
    public static final String BANNER_DONE = "banner-done";
    public static final String BANNER_HINT = "banner-hint";
    public static final String COPYABLE = "copyable";
    public static final String DROP_TARGET = "drop-target";
    public static final String EMPTY_STATE = "empty-state";
    public static final String FIELD_NAME = "field-name";
    public static final String MONO = "mono";
    public static final String NAV_ITEM = "nav-item";
    public static final String NUMERIC = "numeric";
    public static final String STATE_BAD = "state-bad";
    public static final String STATE_CALM = "state-calm";
    public static final String STATE_GOOD = "state-good";
    public static final String STATE_WARN = "state-warn";

    private Styles() {}
}
