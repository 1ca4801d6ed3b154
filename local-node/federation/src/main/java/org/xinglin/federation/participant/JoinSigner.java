package org.xinglin.federation.participant;

import org.xinglin.federation.trust.AccountSigner;

/** Signs as the participant's account, for its certificate and for each task that it joins. */
public interface JoinSigner extends AccountSigner {}
