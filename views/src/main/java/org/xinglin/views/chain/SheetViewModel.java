package org.xinglin.views.chain;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The selected block's data sheet. The last selection counts: what comes late for an earlier one is dropped. */
public final class SheetViewModel {
    private final ChainInspector inspector;
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<BlockLook>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Running> running = Optional.empty();

    SheetViewModel(ChainInspector inspector, Workbench bench, Notices notices) {
        this.inspector = inspector;
        this.bench = bench;
        this.notices = notices;
    }

    /** Asks for the data sheet of this block. */
    public void select(BlockSeen block) {
        clear();
        BlockLook asking = new BlockLook.Asking(block);
        look.set(Optional.of(asking));
        running = Optional.of(bench.background().run(Lane.IO, progress -> ask(block), new Answer(asking)));
    }

    /** Something else was selected. */
    public void clear() {
        running.ifPresent(Running::cancel);
        running = Optional.empty();
        look.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<BlockLook>> look() {
        return look.getReadOnlyProperty();
    }

    private BlockLook ask(BlockSeen block) throws Failed {
        Optional<BlockSheet> sheet = inspector.block(block.height());
        if (sheet.isEmpty() || !sheet.get().hash().equals(block.hash())) {
            return new BlockLook.Replaced(block);
        }
        Optional<NetworkSheet> network = inspector.network();
        return new BlockLook.Found(block, sheet.get(), network);
    }

    /** What comes of one question. */
    private final class Answer implements Outcome<BlockLook> {
        private final BlockLook asking;

        Answer(BlockLook asking) {
            this.asking = asking;
        }

        @Override
        public void succeeded(BlockLook found) {
            if (isStillAsked()) {
                look.set(Optional.of(found));
            }
        }

        @Override
        public void failed(Failure failure) {
            if (isStillAsked()) {
                look.set(Optional.of(new BlockLook.Unanswered(asking.seen())));
                notices.trouble(failure);
            }
        }

        private boolean isStillAsked() {
            return look.get().equals(Optional.of(asking));
        }
    }
}
