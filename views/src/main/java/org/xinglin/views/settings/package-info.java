/**
 * The first-run assistant: a demo hospital, or a consortium to connect to. It ends where a session begins.
 */
@NullMarked
package org.xinglin.views.settings;

import org.jspecify.annotations.NullMarked;
