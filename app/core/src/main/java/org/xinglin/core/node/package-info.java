/**
 * Which chain a home belongs to: its first block and the contracts on it, kept where only an unlocked home writes.
 *
 * <p>Never here: how a node is spoken to, and where it answers beyond its address.
 */
@NullMarked
package org.xinglin.core.node;

import org.jspecify.annotations.NullMarked;
