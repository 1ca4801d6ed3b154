/** What happens to a hospital's data when it joins a task: read, checked, split, standardised. No model, no network. */
@NullMarked
package org.xinglin.learning.data.joining;

import org.jspecify.annotations.NullMarked;
