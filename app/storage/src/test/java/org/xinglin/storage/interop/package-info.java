/** Archive files and piece commitments against the libraries of others; runs in the profile interop. */
@NullMarked
package org.xinglin.storage.interop;

import org.jspecify.annotations.NullMarked;
