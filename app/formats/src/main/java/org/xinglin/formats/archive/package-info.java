/**
 * Finding what there is to protect: in folders and in ZIP archives. Nothing is extracted: entries are streams. Names inside an
 * archive are never used as paths.
 */
@NullMarked
package org.xinglin.formats.archive;

import org.jspecify.annotations.NullMarked;
