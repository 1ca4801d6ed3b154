/**
 * The hospital's own demands on its way out: policy before joining, and the budget before an update leaves. No data and no model
 * enters.
 */
@NullMarked
package org.xinglin.learning.site;

import org.jspecify.annotations.NullMarked;
