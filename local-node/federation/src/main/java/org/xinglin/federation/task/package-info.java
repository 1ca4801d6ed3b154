/** What a training task is and how far it is: the specification, checked strictly, and the facts that rounds leave behind. */
@NullMarked
package org.xinglin.federation.task;

import org.jspecify.annotations.NullMarked;
