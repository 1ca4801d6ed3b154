/**
 * Who may seal a block and how a seal is checked. No networking, no execution.
 */
@NullMarked
package org.xinglin.chain.consensus;

import org.jspecify.annotations.NullMarked;
