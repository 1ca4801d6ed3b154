/** How good a model is, in numbers that may leave a hospital and can be added up over hospitals. No rows, no models. */
@NullMarked
package org.xinglin.federation.evaluation;

import org.jspecify.annotations.NullMarked;
