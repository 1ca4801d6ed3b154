/** PDF documents and tables. No temporary file may be written here: what a library buffers stays in memory. */
@NullMarked
package org.xinglin.formats.document;

import org.jspecify.annotations.NullMarked;
