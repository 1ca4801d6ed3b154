/**
 * Showing a record without leaving its plaintext anywhere: where it is kept meanwhile, and what a screen draws. No toolkit and
 * no library that reads a format may enter; a view knows pixels, rows and nodes.
 */
@NullMarked
package org.xinglin.core.records.viewing;

import org.jspecify.annotations.NullMarked;
