/**
 * The chain through web3j: the registries that core asks for, the feed of what happens, the inspector.
 *
 * <p>Here live calls, transactions, logs and their translation into core's values and failures. Never here: private
 * keys (a {@code Signer} signs), decisions of the hospital, anything of the screen. No web3j type leaves this package.
 */
@NullMarked
package org.xinglin.ledger;

import org.jspecify.annotations.NullMarked;
