package org.xinglin.views.shell;

import java.time.Clock;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.session.Premises;

/**
 * What the window is made of.
 *
 * @param clock its zone is the one that times are shown in
 * @param demo whether this home is a demo hospital's
 */
public record ConsoleParts(
        Premises premises, Background background, PreferenceStore preferences, Clock clock, boolean demo) {}
