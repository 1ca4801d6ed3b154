package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.chain.AccessProofs;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a proof for somebody without our node. */
@Command(
        name = "proof",
        description = {
            "Writes a file that proves whether a member could read a record at a time.",
            "It holds block headers with their seals, the contracts’ storage and the events with Merkle proofs; “access"
                    + " proof-verify” checks it without a node. It shows accounts and digests, no patient and no key."
        })
final class AccessProofCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "RECORD", description = "A record id of this home, or the CID of any record.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "An account (0x...) or a member’s name.")
    private String member = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "An instant (2026-11-21T12:00:00Z) or a day’s midnight here (2026-11-21). Default: now.")
    @Nullable
    private String at;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file.")
    private Path out = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        Digest digest = Arguments.digest(session, record);
        WalletAddress account = session.access().find().find(member).account();
        Instant now = Instant.now();
        Instant time = Arguments.instant(at).orElse(now);
        if (time.isAfter(now)) {
            throw Failed.invalid(Problem.BAD_DATE, time.toString());
        }
        AccessProofs.Proof proof = session.chain().prove().prove(digest, account, time);
        write(proof.file());
        output.result(
                Map.of(
                        "file", out.toString(),
                        "record", digest.hex(),
                        "member", account.text(),
                        "at", proof.at().toString(),
                        "bytes", proof.file().length),
                "Written to " + out + ", about " + proof.at() + about(proof.at(), time)
                        + ". Anybody can check it: xinglin access proof-verify " + out);
        return ExitCode.DONE;
    }

    private static String about(Instant shown, Instant asked) {
        return shown.isBefore(asked.truncatedTo(ChronoUnit.SECONDS))
                ? ", when the newest block was sealed: no later one shows what came until the time asked about"
                : "";
    }

    private void write(byte[] proof) throws Failed {
        if (Files.exists(out)) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, out.toString()));
        }
        try {
            Files.write(out, proof, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, out.toString(), ""), e);
        }
    }
}
