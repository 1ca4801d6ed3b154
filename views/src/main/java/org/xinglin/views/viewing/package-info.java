/**
 * The viewer: draws what {@code core.records.viewing} makes of a record, in a window of its own that closes when the console
 * is locked. Plaintext is drawn and forgotten; nothing here writes it to a disk or to the clipboard by itself.
 */
@NullMarked
package org.xinglin.views.viewing;

import org.jspecify.annotations.NullMarked;
