/**
 * Local training between two rounds: batches, optimizers, corrections of the gradient, differential privacy for single records. No
 * file, no network and no aggregation enters.
 */
@NullMarked
package org.xinglin.learning.training;

import org.jspecify.annotations.NullMarked;
