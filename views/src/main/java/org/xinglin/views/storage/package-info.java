/**
 * The page about where ciphertext is kept: places, policies and every copy. What is wanted where is decided in core; here
 * it is shown and changed.
 */
@NullMarked
package org.xinglin.views.storage;

import org.jspecify.annotations.NullMarked;
