/**
 * What the hospital keeps on its own disk, in one encrypted H2 file: the catalogue and the journal. SQL lives here and
 * nowhere else; no key but the file's own enters.
 */
@NullMarked
package org.xinglin.store;

import org.jspecify.annotations.NullMarked;
