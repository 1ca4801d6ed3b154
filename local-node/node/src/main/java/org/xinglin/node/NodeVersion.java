package org.xinglin.node;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class NodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"xinglin-node " + text()};
    }

    static String text() {
        return Objects.requireNonNullElse(NodeVersion.class.getPackage().getImplementationVersion(), "from source");
    }
}
