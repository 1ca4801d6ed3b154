/** Tests of what a participant remembers. Whole tasks over a real port are tested beside the coordinator. */
@NullMarked
package org.xinglin.federation.participant;

import org.jspecify.annotations.NullMarked;
