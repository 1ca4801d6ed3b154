/** Tests of the records page. */
@NullMarked
package org.xinglin.views.records;

import org.jspecify.annotations.NullMarked;
