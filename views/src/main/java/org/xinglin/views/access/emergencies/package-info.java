/** Broken glass: alarms that ring until an officer has seen them, keys for the hour, and a doctor's own way in. */
@NullMarked
package org.xinglin.views.access.emergencies;

import org.jspecify.annotations.NullMarked;
