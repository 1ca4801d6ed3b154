/**
 * The writable files of the node (Kubo's MFS): one tree of directories whose root is kept on disk. Knows paths, not HTTP.
 */
@NullMarked
package org.xinglin.ipfs.mfs;

import org.jspecify.annotations.NullMarked;
