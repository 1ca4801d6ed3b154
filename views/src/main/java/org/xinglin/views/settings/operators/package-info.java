/** The people at this console: who they are, what they may do, their passwords, and the master key. */
@NullMarked
package org.xinglin.views.settings.operators;

import org.jspecify.annotations.NullMarked;
