package org.xinglin.node;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class NodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(NodeVersion.class.getPackage().getImplementationVersion(), "from source");
        return new String[] {"xinglin-node " + version};
    }
}
