package org.xinglin.desktop.architecture.broken.core;

/** A port that can be written to. */
public interface AuditLog {
    void append(String line);
}
