/**
 * What a block is made of: headers, transactions, receipts, logs, and their encodings. Neither state nor storage enters here.
 */
@NullMarked
package org.xinglin.chain.block;

import org.jspecify.annotations.NullMarked;
