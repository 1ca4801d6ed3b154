package org.xinglin.ipfs;

import java.io.IOException;
import java.nio.file.Path;

/** A node in a process of its own, for being killed: prints its address and stays until it dies. */
final class KilledNode {
    private KilledNode() {}

    public static void main(String[] args) throws IOException {
        EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(Path.of(args[0]), 0));
        System.out.println(node.apiUri());
        int end = System.in.read();
        node.close();
        System.exit(end < 0 ? 0 : 1);
    }
}
