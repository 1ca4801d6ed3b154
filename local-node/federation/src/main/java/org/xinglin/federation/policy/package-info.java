/**
 * What a hospital demands of a task before it joins. It is checked at the hospital and fails closed: what is not known to be allowed
 * is refused. No network enters, and nothing of the coordinator's can change a policy.
 */
@NullMarked
package org.xinglin.federation.policy;

import org.jspecify.annotations.NullMarked;
