/**
 * What a screen draws of a record, made from plaintext that is in memory or encrypted. Nothing may be written to a disk here,
 * and nothing may be fetched from anywhere.
 */
@NullMarked
package org.xinglin.formats.view;

import org.jspecify.annotations.NullMarked;
