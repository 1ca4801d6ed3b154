/**
 * Who works at this console, what each role may do, and the log of what was done. Every use case that changes something, or
 * that shows plaintext, passes {@link Guard}: it asks for the right and writes the entry. How operators unlock the vault
 * lives in {@code operators}; no screen enters here.
 */
@NullMarked
package org.xinglin.core.audit;

import org.jspecify.annotations.NullMarked;
