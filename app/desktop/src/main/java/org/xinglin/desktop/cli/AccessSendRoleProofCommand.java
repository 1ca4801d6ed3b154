package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends a proof that somebody else made for this home's account. */
@Command(
        name = "send-role-proof",
        description = "Sends a proof of a role that was written for this home's account, as a relay. It tells the relay"
                + " no more than the chain, but for who brought the file.")
final class AccessSendRoleProofCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "As prove-role --relay --file wrote it.")
    private Path file = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        Session.Roles roles = RoleChoice.of(session);
        RoleProof proof = RoleProofFile.read(file);
        try (ProofSender sender = roles.proofs().relay()) {
            Digest transaction = roles.send().send(proof, sender);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("record", proof.statement().record().hex());
            fields.put("nullifier", roles.proofs().nullifierOf(proof).hex());
            fields.put("transaction", transaction.hex());
            output.result(fields, "Sent. Transaction " + transaction);
        }
        return ExitCode.DONE;
    }
}
