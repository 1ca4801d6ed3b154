package org.xinglin.desktop.cli;

import java.util.Optional;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a block's data sheet. */
@Command(name = "block", description = "Prints a block's data sheet, with what the node tells of its network.")
final class ChainBlockCommand extends HomeCommand {
    private static final String LATEST = "latest";

    @Parameters(paramLabel = "NUMBER|latest", description = "The block's number, or the word latest.")
    private String block = "";

    @Override
    int run(Session session, Output output) throws Failed {
        BlockHeight height = block.equals(LATEST) ? session.chain().feed().height() : height(block);
        BlockSheet sheet = session.chain()
                .inspector()
                .block(height)
                .orElseThrow(() -> new Failed(new Failure.Refused(Part.CHAIN, "no block " + height)));
        Optional<NetworkSheet> network = session.chain().inspector().network();
        output.result(SheetFields.of(sheet, network), SheetFields.text(sheet, network));
        return ExitCode.DONE;
    }

    private static BlockHeight height(String typed) {
        try {
            return new BlockHeight(Long.parseLong(typed));
        } catch (IllegalArgumentException noHeight) {
            throw new UsageException(
                    "A block is named by its number (0, 1, 2, ...) or by the word latest, not: " + typed);
        }
    }
}
