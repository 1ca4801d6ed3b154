/**
 * What can be told of a file before it is protected: whose it is, its title, its day, what is odd about it; and how files are
 * found in folders and archives. Only proposals live here: a person sees and corrects them. No format's own words and no
 * library that reads one may enter.
 */
@NullMarked
package org.xinglin.core.records.reading;

import org.jspecify.annotations.NullMarked;
