/**
 * The people who may unlock this console: who is added, disabled, given another role or password, and when the key that all
 * of them unlock is changed. How a password or a token opens anything lives in the vault; no screen enters here.
 */
@NullMarked
package org.xinglin.core.operators;

import org.jspecify.annotations.NullMarked;
