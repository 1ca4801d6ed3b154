/** Tests of local training against published numbers. */
@NullMarked
package org.xinglin.learning;

import org.jspecify.annotations.NullMarked;
