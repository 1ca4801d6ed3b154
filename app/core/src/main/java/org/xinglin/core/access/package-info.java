/**
 * Access: who is a member, who may read which record, until when and why. What is decided here stands on the permission
 * contract; the key that makes a grant worth anything is sealed by {@code keys}. No web3 word enters.
 */
@NullMarked
package org.xinglin.core.access;

import org.jspecify.annotations.NullMarked;
