/**
 * CAR files, version 1: blocks and their CIDs in one stream. Reads and writes the form; where blocks come from or go to is
 * not known here.
 */
@NullMarked
package org.xinglin.ipfs.car;

import org.jspecify.annotations.NullMarked;
