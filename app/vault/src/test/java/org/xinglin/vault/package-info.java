/** Tests of the vault: published vectors first, then every altered byte. */
@NullMarked
package org.xinglin.vault;

import org.jspecify.annotations.NullMarked;
