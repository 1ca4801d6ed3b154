package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.desktop.assembly.HomePremises;
import picocli.CommandLine.Command;

/** Takes a home to another chain, or to other contracts. */
@Command(
        name = "move",
        description = {
            "Takes this home to the chain and contracts that --node names; an administrator's act, written into the log.",
            "A node of the same chain at another address needs no move: name it by --node once. What was granted on the old"
                    + " chain does not come along."
        })
final class ChainMoveCommand extends HomeCommand {
    @Override
    public Integer call() {
        if (options.nodeReference() == null) {
            throw new UsageException("Where to? Give --node FILE, the node.json of the other chain.");
        }
        return super.call();
    }

    @Override
    void choose(HomePremises premises, NodeAddresses node) {
        premises.move(node);
    }

    @Override
    int run(Session session, Output output) throws Failed {
        NodeAddresses.Contracts contracts = session.node().contracts();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chainId", contracts.chainId());
        fields.put("consortium", contracts.consortium().text());
        fields.put("access", contracts.access().text());
        output.result(
                fields,
                "This home belongs to chain " + contracts.chainId() + " now, Consortium " + contracts.consortium()
                        + ", MedicalAccess " + contracts.access() + ".");
        return ExitCode.DONE;
    }
}
