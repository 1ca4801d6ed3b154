package org.xinglin.ipfs.client;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the bytes of an upload straight into the request; called once, on the caller's thread. */
@FunctionalInterface
public interface BodyWriter {
    void writeTo(OutputStream out) throws IOException;
}
