/** Core's use cases tried against the fakes: here and not in core, because the fakes depend on core. */
@NullMarked
package org.xinglin.core.testkit;

import org.jspecify.annotations.NullMarked;
