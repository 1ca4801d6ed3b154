/**
 * The watch-dog: rules on what happens on the chain, alerts that stay until somebody acknowledges them, and a hook that tells
 * others. Never here: how a chain is read, how a program is started, a patient.
 */
@NullMarked
package org.xinglin.core.chain.watch;

import org.jspecify.annotations.NullMarked;
