/** Tests of tables in every form that spreadsheets and registers write. */
@NullMarked
package org.xinglin.learning.data.table;

import org.jspecify.annotations.NullMarked;
