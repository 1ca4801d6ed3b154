package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Changes the master key. */
@Command(
        name = "rotate",
        description = {
            "Puts a new master key into the place of the old one, for every operator; those who are disabled are removed.",
            "It does not change the keys inside the vault: whoever opened an old copy of the vault file had those.",
            "Recovery sheets and backups made before are of the old master key: make new ones."
        })
final class VaultRotateCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        int holders = session.operators().rotate().rotate();
        output.result(
                Map.of("operators", holders),
                "The vault is under a new master key, which " + holders
                        + (holders == 1 ? " operator holds." : " operators hold.")
                        + " Make new recovery sheets and a new backup.");
        return ExitCode.DONE;
    }
}
