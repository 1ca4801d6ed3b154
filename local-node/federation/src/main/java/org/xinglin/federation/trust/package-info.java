/**
 * Who may speak with whom: the consortium's authority, enrolment, certificates, revocation, and TLS made of them. No task, no
 * model and no round is known here; private keys never leave as anything but sealed bytes.
 */
@NullMarked
package org.xinglin.federation.trust;

import org.jspecify.annotations.NullMarked;
