/** The edge coordinator: tasks, rounds, deadlines, and their record on the chain. It never sees a row of data. */
@NullMarked
package org.xinglin.federation.coordinator;

import org.jspecify.annotations.NullMarked;
