/**
 * Content identifiers: parsing, printing, nothing else. No network, no disk, no UnixFS may enter.
 */
@NullMarked
package org.xinglin.ipfs.cid;

import org.jspecify.annotations.NullMarked;
