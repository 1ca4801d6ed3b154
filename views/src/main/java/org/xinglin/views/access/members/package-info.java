/** The consortium's members: who is admitted, whose key was compared out of band, and whose role lacks a key. */
@NullMarked
package org.xinglin.views.access.members;

import org.jspecify.annotations.NullMarked;
