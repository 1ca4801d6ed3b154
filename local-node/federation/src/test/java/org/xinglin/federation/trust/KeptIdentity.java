package org.xinglin.federation.trust;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An identity in memory, for tests. */
final class KeptIdentity implements IdentityStore {
    private @Nullable TlsIdentity kept;

    @Override
    public Optional<TlsIdentity> load() {
        return Optional.ofNullable(kept);
    }

    @Override
    public void save(TlsIdentity identity) {
        kept = identity;
    }
}
