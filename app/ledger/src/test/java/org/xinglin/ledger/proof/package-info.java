/** Tests of what can be proven without a node. */
@NullMarked
package org.xinglin.ledger.proof;

import org.jspecify.annotations.NullMarked;
