/**
 * What every part of the console shares: failures as values, background work, feeds of facts, secrets. No hospital word
 * lives here, and nothing that knows a screen, a database or a network.
 */
@NullMarked
package org.xinglin.core.kernel;

import org.jspecify.annotations.NullMarked;
