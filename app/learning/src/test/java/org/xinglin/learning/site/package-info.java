/** Tests. */
@NullMarked
package org.xinglin.learning.site;

import org.jspecify.annotations.NullMarked;
