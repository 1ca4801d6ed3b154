package org.xinglin.federation.trust;

import java.io.IOException;
import java.util.Optional;

/** Where a participant keeps its TLS identity, in plaintext nowhere. */
public interface IdentityStore {
    /** @throws IOException also when what is there is not what was kept */
    Optional<TlsIdentity> load() throws IOException;

    /** Replaces the one before; durable when it returns. */
    void save(TlsIdentity identity) throws IOException;
}
