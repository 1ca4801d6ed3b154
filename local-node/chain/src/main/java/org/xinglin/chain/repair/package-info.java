/**
 * Examines the files of a chain that does not run, and makes them whole again as far as they can be. Nothing here is used
 * while a chain runs.
 */
@NullMarked
package org.xinglin.chain.repair;

import org.jspecify.annotations.NullMarked;
