/**
 * What can be proven about a chain to somebody who has no node: tries, headers, seals, receipts, and the proof that an account
 * could read a record at a time.
 *
 * <p>Pure computing over bytes that nobody vouches for. Never here: a question to a node, a key, a file.
 */
@NullMarked
package org.xinglin.ledger.proof;

import org.jspecify.annotations.NullMarked;
