package org.xinglin.views.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.chain.ForkWatch;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What is seen on the chain, live, and the check of the whole chain. */
public final class ChainViewModel {
    private static final int AT_FIRST = 200;

    private final Session.Chain chain;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final NewestFirst<BlockSeen> blocks = new NewestFirst<>(Comparator.comparing(BlockSeen::height));
    private final NewestFirst<EventSeen> events =
            new NewestFirst<>(Comparator.comparing(EventSeen::height).thenComparingInt(EventSeen::logIndex));
    private final ReadOnlyObjectWrapper<Optional<ChainVerdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper checked = new ReadOnlyDoubleWrapper();
    private final Coalescer<ChainFact> coalescer;
    private final SheetViewModel sheet;
    private final PendingViewModel pending;
    private final ForkWatch forks = new ForkWatch();
    private long forked;
    private Subscription subscription = () -> {};
    private Optional<Running> running = Optional.empty();

    public ChainViewModel(Session.Chain chain, Workbench bench) {
        this.chain = chain;
        this.bench = bench;
        this.coalescer = new Coalescer<>(bench.pace(), 2 * NewestFirst.KEEP, this::show);
        this.sheet = new SheetViewModel(chain.inspector(), bench, notices);
        this.pending = new PendingViewModel(chain, bench);
    }

    /** Follows the head from now on, and fetches what came before. */
    public void open() {
        subscription = chain.feed().subscribe(coalescer);
        pending.open();
        fetch();
    }

    /** What came before; an answer that a reorganisation overtook is dropped. */
    private void fetch() {
        long asked = forked;
        bench.background()
                .run(
                        Lane.IO,
                        progress -> chain.feed().latestBlocks(AT_FIRST),
                        new After<>(found -> blocks.addOlder(asked == forked ? found : List.of()), notices::trouble));
        bench.background()
                .run(
                        Lane.IO,
                        progress -> chain.feed().latestEvents(AT_FIRST),
                        new After<>(found -> events.addOlder(asked == forked ? found : List.of()), notices::trouble));
    }

    /** On locking. */
    public void close() {
        subscription.close();
        coalescer.close();
        running.ifPresent(Running::cancel);
        sheet.clear();
        pending.close();
    }

    private void show(List<ChainFact> facts) {
        long before = forked;
        int from = 0;
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof BlockSeen block) {
                long gone = forks.replacedBy(block);
                if (gone > 0) {
                    forget(block, gone);
                    from = i;
                }
            }
        }
        List<ChainFact> standing = facts.subList(from, facts.size());
        blocks.add(only(standing, BlockSeen.class));
        events.add(only(standing, EventSeen.class));
        if (forked != before) {
            fetch(); // what still stands below
        }
    }

    /** Nothing that is gone stays on the screen. */
    private void forget(BlockSeen first, long gone) {
        forked++;
        blocks.clear();
        events.clear();
        notices.hint(Message.of("chain.reorganised", first.height().value(), gone));
    }

    private static <T extends ChainFact> List<T> only(List<ChainFact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Recomputes the whole chain. */
    public void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        checked.set(0);
        verdict.set(Optional.empty());
        notices.dismiss();
        running = Optional.of(bench.background()
                .run(
                        Lane.IO,
                        progress -> chain.inspector().inspect(new CalmProgress(progress, bench.clock())),
                        new Inspection()));
    }

    public void cancelCheck() {
        running.ifPresent(Running::cancel);
    }

    /** The selected block's data sheet. */
    public SheetViewModel sheet() {
        return sheet;
    }

    /** What this console sent. */
    public PendingViewModel pending() {
        return pending;
    }

    public ObservableList<BlockSeen> blocks() {
        return blocks.rows();
    }

    public ObservableList<EventSeen> events() {
        return events.rows();
    }

    /** Whether older rows than those shown were dropped from memory. */
    public BooleanExpression cut() {
        return blocks.cut().or(events.cut());
    }

    public ReadOnlyObjectProperty<Optional<ChainVerdict>> verdict() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }

    /** Blocks checked of all, between 0 and 1. */
    public ReadOnlyDoubleProperty checked() {
        return checked.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    /** What comes of a check. */
    private final class Inspection implements Outcome<ChainVerdict> {
        @Override
        public void progressed(long done, long total) {
            checked.set(total <= 0 ? 0 : (double) done / total);
        }

        @Override
        public void succeeded(ChainVerdict value) {
            checking.set(false);
            verdict.set(Optional.of(value));
        }

        @Override
        public void failed(Failure failure) {
            checking.set(false);
            notices.trouble(failure);
        }
    }
}
