package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.ProofSender;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves to the contract that this home's member is one of those whose role may read a record. */
@Command(
        name = "prove-role",
        description = {
            "Proves to the contract that this home's member is one of those whose role may read a record, without saying"
                    + " which. Once a record and day (UTC).",
            "The proof is sent from an account that is made for it, on a network where gas is free; elsewhere a relay"
                    + " sends it: --relay and --file here, send-role-proof there.",
            "What stays visible: that account, the time, the list of members among whom the prover hides, and to the"
                    + " chain's node the address of this machine."
        })
final class AccessProveRoleCommand extends SendingCommand {
    private static final int DEFAULT_RING = 8;

    @Parameters(index = "0", paramLabel = "RECORD|CID", description = "A record id of this home, or a CID.")
    private String record = "";

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "The fewest members to hide among. Default: ${DEFAULT-VALUE}.")
    private int atLeast = DEFAULT_RING;

    @Option(names = "--relay", paramLabel = "ACCOUNT", description = "The account that will send it. Needs --file.")
    @Nullable
    private String relay;

    @Option(names = "--file", paramLabel = "FILE", description = "Where the proof for the relay is written.")
    @Nullable
    private Path file;

    @Override
    int run(Session session, Output output) throws Failed {
        Session.Roles roles = RoleChoice.of(session);
        Digest digest = Arguments.digest(session, record);
        if (relay != null && file != null) {
            return written(roles, digest, account(relay), file, output);
        }
        if (relay != null || file != null) {
            throw new UsageException("--relay and --file belong together.");
        }
        try (ProofSender sender = roles.proofs().freshSender()) {
            RoleProof proof = roles.prove().prove(digest, atLeast, sender.account());
            Digest transaction = roles.send().send(proof, sender);
            Map<String, Object> fields = fields(roles, proof);
            fields.put("transaction", transaction.hex());
            output.result(fields, sentence(proof) + " Transaction " + transaction);
        }
        return ExitCode.DONE;
    }

    private int written(Session.Roles roles, Digest digest, WalletAddress sender, Path to, Output output)
            throws Failed {
        RoleProof proof = roles.prove().prove(digest, atLeast, sender);
        RoleProofFile.write(proof, to);
        Map<String, Object> fields = fields(roles, proof);
        fields.put("file", to.toString());
        output.result(fields, "Written to " + to + " for " + sender + ", which can send it today (UTC) only.");
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Session.Roles roles, RoleProof proof) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("record", proof.statement().record().hex());
        fields.put("role", proof.statement().role().word());
        fields.put("members", proof.statement().ring().size());
        fields.put("sender", proof.statement().sender().text());
        fields.put("nullifier", roles.proofs().nullifierOf(proof).hex());
        return fields;
    }

    private static String sentence(RoleProof proof) {
        return "One of " + proof.statement().ring().size() + " members in the role "
                + proof.statement().role().word() + " stands on the chain for it, sent by "
                + proof.statement().sender() + ".";
    }

    private static WalletAddress account(String text) throws Failed {
        try {
            return new WalletAddress(text);
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.NOT_AN_ADDRESS, text, ""), e);
        }
    }
}
