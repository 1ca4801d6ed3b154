package org.xinglin.views.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.Sheets;
import org.xinglin.views.kit.Notice;
import org.xinglin.views.kit.Workbench;

class SheetViewModelTest {
    private static final Failure AWAY = new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545");

    private final FakeHospital hospital = new FakeHospital();
    private final ChainViewModel page = new ChainViewModel(hospital.session().chain(), hospital.bench);
    private final SheetViewModel model = page.sheet();
    private final BlockSeen block = FakeHospital.block(5);

    @Test
    void nothingIsAskedBeforeABlockIsSelected() {
        assertThat(model.look().get()).isEmpty();
    }

    @Test
    void aSelectedBlockShowsItsSheetAndItsNetworks() {
        hospital.chain.fill(Sheets.of(block));
        hospital.chain.tellNetwork(Optional.of(Sheets.NETWORK));
        model.select(block);
        assertThat(model.look().get())
                .contains(new BlockLook.Found(block, Sheets.of(block), Optional.of(Sheets.NETWORK)));
        assertThat(page.notices().current().get()).isEmpty();
    }

    @Test
    void aNodeThatDoesNotTellOfItsNetworkStillShowsTheBlock() {
        hospital.chain.fill(Sheets.of(block));
        model.select(block);
        assertThat(model.look().get()).contains(new BlockLook.Found(block, Sheets.of(block), Optional.empty()));
    }

    @Test
    void aBlockThatWasReplacedIsNotShownAsTheOneAtItsHeight() {
        BlockSeen other = new BlockSeen(
                block.height(), FakeHospital.digest(99), block.parent(), block.time(), block.transactions(), 0);
        hospital.chain.fill(Sheets.of(other));
        model.select(block);
        assertThat(model.look().get()).contains(new BlockLook.Replaced(block));
    }

    @Test
    void aBlockThatIsNoLongerThereIsReplacedToo() {
        model.select(block);
        assertThat(model.look().get()).contains(new BlockLook.Replaced(block));
    }

    @Test
    void whatTheFeedToldStaysWhenTheNodeIsAway() {
        hospital.chain.failWith(Optional.of(AWAY));
        model.select(block);
        assertThat(model.look().get()).contains(new BlockLook.Unanswered(block));
        assertThat(page.notices().current().get()).contains(new Notice.Trouble(AWAY));
    }

    @Test
    void aLateAnswerForAnEarlierSelectionIsDropped() {
        LateBackground late = new LateBackground();
        SheetViewModel slow =
                new SheetViewModel(hospital.chain, new Workbench(late, hospital.pace, hospital.clock), page.notices());
        BlockSeen second = FakeHospital.block(6);
        hospital.chain.fill(Sheets.of(block));
        hospital.chain.fill(Sheets.of(second));
        slow.select(block);
        slow.select(second);
        assertThat(late.cancelled).isOne();
        assertThat(slow.look().get()).contains(new BlockLook.Asking(second));
        late.finish(1);
        late.finish(0);
        assertThat(slow.look().get()).contains(new BlockLook.Found(second, Sheets.of(second), Optional.empty()));
    }

    @Test
    void troubleWithWhatIsNoLongerSelectedIsNotTold() {
        LateBackground late = new LateBackground();
        SheetViewModel slow =
                new SheetViewModel(hospital.chain, new Workbench(late, hospital.pace, hospital.clock), page.notices());
        slow.select(block);
        slow.clear();
        hospital.chain.failWith(Optional.of(AWAY));
        late.finish(0);
        assertThat(slow.look().get()).isEmpty();
        assertThat(page.notices().current().get()).isEmpty();
    }

    /** Does the work when the test says so. */
    private static final class LateBackground implements Background {
        private final List<Runnable> waiting = new ArrayList<>();
        private int cancelled;

        @Override
        public <T> Running run(Lane lane, Work<T> work, Outcome<? super T> outcome) {
            waiting.add(() -> new org.xinglin.core.testkit.SameThreadBackground().run(lane, work, outcome));
            return () -> cancelled++;
        }

        void finish(int which) {
            waiting.get(which).run();
        }
    }
}
