/**
 * Recovery: the master key on printed sheets (SLIP-0039), and backups sealed under it. Everything here writes files readable
 * by their owner only, and no plaintext of a vault or catalogue ever reaches a disk.
 */
@NullMarked
package org.xinglin.vault.recovery;

import org.jspecify.annotations.NullMarked;
