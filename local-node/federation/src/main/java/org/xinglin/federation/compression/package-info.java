/** Updates in fewer bytes: formats and what is kept for the next round. No network, no store, no model structure enters. */
@NullMarked
package org.xinglin.federation.compression;

import org.jspecify.annotations.NullMarked;
