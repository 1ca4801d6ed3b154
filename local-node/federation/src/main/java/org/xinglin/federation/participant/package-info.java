/** What a hospital runs to take part. It always dials out; how it trains is behind LocalTrainer. */
@NullMarked
package org.xinglin.federation.participant;

import org.jspecify.annotations.NullMarked;
