package org.xinglin.desktop.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.learning.FolderAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an authority. */
@Command(
        name = "create",
        description = {
            "Makes an authority: a root key, a certificate of ten years, an empty list of revoked certificates.",
            "With --password-file the key lies encrypted (PKCS#8); otherwise the rights of the folder are its protection."
        })
final class TrainAuthorityCreateCommand extends ToolCommand {
    private static final Duration USUAL = Duration.ofDays(30);

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Option(names = "--consortium", paramLabel = "NAME", required = true, description = "Stands in every certificate.")
    private String consortium = "";

    @Option(
            names = "--hours",
            paramLabel = "N",
            description = "How long a hospital's certificate is valid; it renews itself before. Default: 720.")
    private long hours = USUAL.toHours();

    @Override
    int run(Output output) throws Failed {
        Optional<Secret> password = authority.fromFile();
        try {
            FolderAuthority made = FolderAuthority.create(
                    authority.folder(), consortium, Duration.ofHours(hours), password, InstantSource.system());
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("authority", authority.folder().toString());
            fields.put("fingerprint", made.fingerprint());
            fields.put("encrypted", password.isPresent());
            output.result(
                    fields,
                    "Made the authority of " + consortium + " in " + authority.folder() + "; its fingerprint is "
                            + made.fingerprint());
            if (password.isEmpty()) {
                output.remark("Its key lies there unencrypted: whoever reads the folder is the authority.");
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } finally {
            password.ifPresent(Secret::close);
        }
    }
}
