/** Tests of image folders, with images made here. */
@NullMarked
package org.xinglin.learning.data.images;

import org.jspecify.annotations.NullMarked;
