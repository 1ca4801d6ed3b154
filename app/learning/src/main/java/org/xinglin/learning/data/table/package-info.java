/** Tables: how a file is written is found in the file, what it means stands in the task. No model, no patient's value in a message. */
@NullMarked
package org.xinglin.learning.data.table;

import org.jspecify.annotations.NullMarked;
