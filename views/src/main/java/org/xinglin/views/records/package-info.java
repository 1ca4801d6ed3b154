/**
 * The records page: protecting files, finding records, opening them. Who may read a record is shown in {@code access}.
 */
@NullMarked
package org.xinglin.views.records;

import org.jspecify.annotations.NullMarked;
