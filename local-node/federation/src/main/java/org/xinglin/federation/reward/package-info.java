/**
 * What taking part is worth: a menu of contributions and rewards by contract theory, and what a round pays. Points are counted in
 * whole numbers; what a point buys is the consortium's affair. No clock and no network enters.
 */
@NullMarked
package org.xinglin.federation.reward;

import org.jspecify.annotations.NullMarked;
