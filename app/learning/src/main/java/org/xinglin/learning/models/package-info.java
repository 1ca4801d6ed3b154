/**
 * Models in ND4J, forward and backward by hand and in place: what a task's description says becomes layers over one flat array of
 * parameters. No optimizer, no round, no file and no network enters.
 */
@NullMarked
package org.xinglin.learning.models;

import org.jspecify.annotations.NullMarked;
