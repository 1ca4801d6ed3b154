package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.ClockCheck;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Compares clocks. */
@Command(
        name = "clock",
        description =
                "Compares this computer's clock with the chain's. Permissions end by the chain's time. Exit code 3 when"
                        + " they are further apart than the rule allows.")
final class AccessClockCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        ClockCheck.Reading reading = session.access().desk().clock().read();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chain", reading.chain().toString());
        fields.put("here", reading.here().toString());
        fields.put("aheadSeconds", reading.ahead().toSeconds());
        fields.put("off", reading.off());
        output.result(
                fields,
                "The newest block is of " + reading.chain() + ", here it is " + reading.here()
                        + (reading.off()
                                ? ". They are too far apart: set this computer's clock, or look whether the chain stands still."
                                : ". They agree."));
        return reading.off() ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
