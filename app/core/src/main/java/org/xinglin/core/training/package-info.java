/**
 * Training: tasks, rounds and what they reached. No data set and no model enters: those stay behind the port
 * {@code TrainingCoordinator}, whose adapter trains where the data is.
 */
@NullMarked
package org.xinglin.core.training;

import org.jspecify.annotations.NullMarked;
