package org.xinglin.core.access;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;

/** A role's permission as the chain has it now: every active member of the role passes, also one admitted later. */
public record RoleGrant(Digest record, Role role, Optional<Instant> until, String purpose, boolean live) {}
