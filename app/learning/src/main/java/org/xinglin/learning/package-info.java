/**
 * Training where the data is: tables, ND4J models, and the hospital's part in rounds. Rows never leave this package; what
 * does are model parameters, counts, losses and accuracies.
 */
@NullMarked
package org.xinglin.learning;

import org.jspecify.annotations.NullMarked;
