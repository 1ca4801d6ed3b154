/** Attacks on our own training: can anybody tell who was in it? Drawn images and dice only, no patient. */
@NullMarked
package org.xinglin.learning.membership;

import org.jspecify.annotations.NullMarked;
