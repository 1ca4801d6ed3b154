/**
 * Where plaintext stays while it is shown. Nothing may be written to a disk here that is not encrypted, and no key may leave
 * the memory.
 */
@NullMarked
package org.xinglin.formats.hiding;

import org.jspecify.annotations.NullMarked;
