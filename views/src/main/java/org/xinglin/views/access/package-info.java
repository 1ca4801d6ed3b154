/**
 * The access page: who may read a record, granting and revoking. What a record is stays in {@code records}.
 */
@NullMarked
package org.xinglin.views.access;

import org.jspecify.annotations.NullMarked;
