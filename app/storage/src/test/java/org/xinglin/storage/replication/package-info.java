/** Copies at places of every kind: real nodes for Kubo, doubles of what does not run here. */
@NullMarked
package org.xinglin.storage.replication;

import org.jspecify.annotations.NullMarked;
