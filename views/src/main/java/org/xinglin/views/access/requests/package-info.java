/** Requests for access: those that wait for this home's answer, and those that it sent. */
@NullMarked
package org.xinglin.views.access.requests;

import org.jspecify.annotations.NullMarked;
