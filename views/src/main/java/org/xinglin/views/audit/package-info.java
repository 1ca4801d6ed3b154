/** The audit page: the log of what was done at this console, whether it is whole, and its way out to a file. */
@NullMarked
package org.xinglin.views.audit;

import org.jspecify.annotations.NullMarked;
