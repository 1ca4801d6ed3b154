/**
 * From what a hospital has to rows that a trainer takes: tables, their split and their standardising. Rows stay on this machine; a
 * message names a line and a column, never a patient. No model, no network.
 */
@NullMarked
package org.xinglin.learning.data;

import org.jspecify.annotations.NullMarked;
