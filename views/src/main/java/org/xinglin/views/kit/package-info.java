/**
 * What all pages share: the texts, the one door for failures, the hand-over to the screen's thread, small controls. Nothing
 * here knows a page; {@code Texts}, {@code Formats}, {@code Message} and {@code FailureText} are free of JavaFX, because
 * the command line speaks with them as well.
 */
@NullMarked
package org.xinglin.views.kit;

import org.jspecify.annotations.NullMarked;
