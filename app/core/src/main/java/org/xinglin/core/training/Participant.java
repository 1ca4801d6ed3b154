package org.xinglin.core.training;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/**
 * A hospital that is connected to a task now.
 *
 * @param machine empty when it does not tell
 * @param heard when the coordinator last heard anything of it
 */
public record Participant(WalletAddress hospital, Optional<MachineReport> machine, Instant heard) {}
