/** Archive files (CARv1) of ciphertext: written from any Kubo RPC node, checked, and brought back. No key enters. */
@NullMarked
package org.xinglin.storage.car;

import org.jspecify.annotations.NullMarked;
