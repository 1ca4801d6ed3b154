/** The hospital's own rules about access. */
@NullMarked
package org.xinglin.views.settings.rules;

import org.jspecify.annotations.NullMarked;
