package org.xinglin.desktop.architecture.broken.views;

import org.xinglin.desktop.architecture.broken.core.AuditLog;

/** A view that changes something and asks nobody. */
final class ViewThatWrites {
    void write(AuditLog log) {
        log.append("nobody asked");
    }
}
