/**
 * The training page: tasks, joining with a table, the live curve. No model and no data row ever comes here.
 */
@NullMarked
package org.xinglin.views.training;

import org.jspecify.annotations.NullMarked;
