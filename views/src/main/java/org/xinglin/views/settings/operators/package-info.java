/** The people at this console: who they are, what they may do, and their passwords. */
@NullMarked
package org.xinglin.views.settings.operators;

import org.jspecify.annotations.NullMarked;
