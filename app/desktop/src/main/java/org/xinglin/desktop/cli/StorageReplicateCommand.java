package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.Replicate;
import picocli.CommandLine.Command;

/** Makes the copies that are due. */
@Command(
        name = "replicate",
        description = {
            "Makes the copies that are due and lets surplus ones go; the open console does so by itself.",
            "Exit codes: 0 all is where it should be, 1 something failed or is still on its way."
        })
final class StorageReplicateCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        Replicate.Pass pass = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total + " steps"),
                progress -> session.storage().replicate().run(progress));
        output.endProgress();
        output.result(
                Map.of(
                        "brought", pass.brought(),
                        "released", pass.released(),
                        "failed", pass.failed(),
                        "lagging", pass.lagging()),
                pass.brought() + " copies made or confirmed, " + pass.released() + " let go, " + pass.failed()
                        + " attempts failed, " + pass.lagging() + " still wanted");
        if (pass.failed() > 0) {
            output.remark("What failed is tried again later. See: xinglin storage status --troubled");
        }
        return pass.failed() == 0 && pass.lagging() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
