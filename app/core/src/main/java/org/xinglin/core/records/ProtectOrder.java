package org.xinglin.core.records;

import java.nio.file.Path;
import org.xinglin.core.ids.PatientId;

/** A file to protect, whose it is and what it is about. */
public record ProtectOrder(Path file, PatientId patient, Category category) {}
