/**
 * The contracts' functions and events as web3j's generator writes them: made by {@code bindings.sh}, never edited.
 *
 * <p>Never here: anything written by hand. The package is not null-marked, because generated code is not.
 */
package org.xinglin.contracts.bindings;
