/** What a patient sees: who may read the records about her, who did, and how to end it. */
@NullMarked
package org.xinglin.views.access.patient;

import org.jspecify.annotations.NullMarked;
