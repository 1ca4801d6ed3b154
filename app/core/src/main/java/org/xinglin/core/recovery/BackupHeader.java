package org.xinglin.core.recovery;

import java.time.Instant;

/**
 * What a backup tells without a key.
 *
 * @param made to the second
 * @param key 16 hex digits that tell master keys apart and nothing about them
 * @param withVault whether an operator's password opens it; otherwise only sheets do
 * @param bytes how long the whole file is
 */
public record BackupHeader(Instant made, String key, boolean withVault, long bytes) {}
