/** The signing desk with a person in a test's shape. */
@NullMarked
package org.xinglin.views.signing;

import org.jspecify.annotations.NullMarked;
