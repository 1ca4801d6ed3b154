/**
 * Private swarms of Kubo nodes: their keys, the settings of their members, and the doctor that looks a daemon over. No key
 * of the swarm and no token enters a log, a message or a value that leaves this package.
 */
@NullMarked
package org.xinglin.storage.swarm;

import org.jspecify.annotations.NullMarked;
