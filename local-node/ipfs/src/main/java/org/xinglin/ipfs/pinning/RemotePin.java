package org.xinglin.ipfs.pinning;

import org.xinglin.ipfs.cid.Cid;

/**
 * A pin that a service keeps or works on.
 *
 * @param request the service's own name of it
 * @param name what was given with it; may be empty
 * @param detail the service's words about its state; may be empty
 */
public record RemotePin(String request, PinStatus status, Cid cid, String name, String detail) {}
