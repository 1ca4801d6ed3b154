/** Tests of the store against a real encrypted H2 file. */
@NullMarked
package org.xinglin.store;

import org.jspecify.annotations.NullMarked;
