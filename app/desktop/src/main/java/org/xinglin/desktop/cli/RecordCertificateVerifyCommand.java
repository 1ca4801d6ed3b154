package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.CertificateOfDestruction;
import org.xinglin.desktop.assembly.RecordTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a certificate of destruction, anybody's, without a home or a node. */
@Command(
        name = "certificate-verify",
        description = {
            "Checks a certificate of destruction without a home and without a node: whether it is whole, and that the account"
                    + " that it names as the owner signed it. Whether that account is the hospital's, the chain says.",
            "Exit codes: 0 genuine, 1 altered or no certificate."
        })
final class RecordCertificateVerifyCommand extends ToolCommand {
    private static final long MAX_BYTES = 1 << 16;

    @Parameters(paramLabel = "FILE", description = "The certificate.")
    private Path file = Path.of("");

    @Override
    int run(Output output) throws Failed {
        WalletAddress owner = verified(read());
        output.result(Map.of("genuine", true, "owner", owner.text()), "Genuine: signed by the account " + owner.text());
        return ExitCode.DONE;
    }

    private WalletAddress verified(String text) throws Failed {
        try {
            return CertificateOfDestruction.verify(text, RecordTools.personalMessages());
        } catch (Failed failed) {
            if (failed.failure() instanceof Failure.Invalid invalid) {
                throw new Failed(new Failure.Invalid(invalid.problem(), file.toString(), invalid.detail()), failed);
            }
            throw failed;
        }
    }

    private String read() throws Failed {
        if (!Files.exists(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Failed.invalid(Problem.BAD_CERTIFICATE, file.toString());
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }
}
