package org.xinglin.views.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notice;

class ChainViewModelTest {
    private final FakeHospital hospital = new FakeHospital();
    private final ChainViewModel model = new ChainViewModel(hospital.session().chain(), hospital.bench);

    @BeforeEach
    void open() {
        model.open();
    }

    @Test
    void aBurstOfTenThousandBlocksIsShownInFewStepsAndCutToTheNewest() {
        int[] changes = new int[1];
        model.blocks().subscribe(() -> changes[0]++);
        for (int height = 0; height < 10_000; height++) {
            hospital.chain.tell(block(height));
        }
        hospital.pace.pass();
        assertThat(changes[0]).isLessThan(10);
        assertThat(model.blocks()).hasSize(5_000);
        assertThat(model.blocks().getFirst().height()).isEqualTo(new BlockHeight(9_999));
        assertThat(model.cut().get()).isTrue();
    }

    @Test
    void anEventThatCanNotBeDecodedIsShownRaw() {
        hospital.chain.tell(
                new ChainFact.EventSeen(new BlockHeight(1), hash(1), 0, "0xabc", "Unknown", Map.of("data", "0x1234")));
        hospital.pace.pass();
        assertThat(model.events()).hasSize(1);
        assertThat(model.events().getFirst().fields()).containsEntry("data", "0x1234");
    }

    @Test
    void twoBlocksThatWereReplacedAndWhatTheySaidLeaveTheScreenAndItIsSaid() {
        for (int height = 1; height <= 3; height++) {
            hospital.chain.tell(block(height));
        }
        hospital.chain.tell(event(3));
        hospital.pace.pass();
        ChainFact.BlockSeen second = other(2);
        ChainFact.BlockSeen third = other(3);
        hospital.chain.tell(second);
        hospital.chain.tell(third);
        hospital.pace.pass();
        assertThat(model.blocks()).startsWith(third, second).doesNotContain(block(2), block(3));
        assertThat(model.events()).isEmpty();
        assertThat(model.notices().current().get()).contains(new Notice.Hint(Message.of("chain.reorganised", 2L, 2L)));
    }

    @Test
    void checkingTellsTheVerdict() {
        hospital.chain.tell(block(0));
        model.check();
        assertThat(model.verdict().get())
                .hasValueSatisfying(verdict -> assertThat(verdict.isSound()).isTrue());
    }

    @Test
    void aClosedPageHearsNothingMore() {
        model.close();
        hospital.chain.tell(block(7));
        hospital.pace.pass();
        assertThat(model.blocks()).isEmpty();
    }

    private static ChainFact.BlockSeen block(long height) {
        return new ChainFact.BlockSeen(new BlockHeight(height), hash(height + 1), hash(height), FakeHospital.NOW, 0, 0);
    }

    private static ChainFact.BlockSeen other(long height) {
        return new ChainFact.BlockSeen(
                new BlockHeight(height), hash(1_000 + height), hash(999 + height), FakeHospital.NOW, 0, 0);
    }

    private static ChainFact.EventSeen event(long height) {
        return new ChainFact.EventSeen(
                new BlockHeight(height), hash(height), 0, "MedicalAccess", "AccessGranted", Map.of());
    }

    private static Digest hash(long number) {
        return Digest.ofHex(String.format("%064x", number));
    }
}
