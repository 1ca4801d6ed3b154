/** A folder of images to one row each. A file's name may be a patient's: messages count files and name classes only. */
@NullMarked
package org.xinglin.learning.data.images;

import org.jspecify.annotations.NullMarked;
