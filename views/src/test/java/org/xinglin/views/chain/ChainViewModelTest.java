package org.xinglin.views.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;
import org.xinglin.views.fixture.FakeHospital;

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

    private static Digest hash(long number) {
        return Digest.ofHex(String.format("%064x", number));
    }
}
