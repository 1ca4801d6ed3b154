package org.xinglin.views.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.chain.TransactionType;
import org.xinglin.views.chain.SheetRows.Row;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.Sheets;
import org.xinglin.views.kit.Texts;

class SheetRowsTest {
    private final SheetRows english = new SheetRows(Texts.in(Locale.ENGLISH, ZoneOffset.UTC));
    private final SheetRows chinese = new SheetRows(Texts.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC));

    @Test
    void everyValueOfABlockHasItsRow() {
        BlockSheet sheet = Sheets.of(FakeHospital.block(5));
        assertThat(english.of(sheet))
                .contains(
                        new Row("Hash", sheet.hash().hex()),
                        new Row("Parent hash", sheet.parent().hex()),
                        new Row("Proposer", sheet.proposer().text()),
                        new Row("Time (UTC)", "2026-11-20T09:30:05Z"),
                        new Row("Transactions", "2"),
                        new Row("Of these legacy", "1"),
                        new Row("Of these with dynamic fee (EIP-1559)", "1"),
                        new Row("Gas used", "104,834"),
                        new Row("Gas limit", "30,000,000"),
                        new Row("Base fee for a unit of gas", "0 wei"),
                        new Row("Size", "1.2 KiB"),
                        new Row("Extra data (seal)", sheet.extraData()));
    }

    @Test
    void aTypeOfAnotherChainIsShownByItsNumber() {
        SortedMap<TransactionType, Integer> types = new TreeMap<>(Map.of(new TransactionType(0x7e), 3));
        assertThat(english.of(with(types))).contains(new Row("Of these of type 0x7e", "3"));
        assertThat(chinese.of(with(types))).contains(new Row("其中类型 0x7e", "3"));
    }

    @Test
    void whatTheNodeDoesNotTellIsSaidToBeSo() {
        assertThat(english.of(with(new TreeMap<>())))
                .contains(
                        new Row("Base fee for a unit of gas", "This node does not tell"),
                        new Row("Size", "This node does not tell"));
        assertThat(english.of(Optional.empty()))
                .hasSize(NetworkOption.values().length + 4)
                .allSatisfy(row -> assertThat(row.value()).isEqualTo("This node does not tell"));
        assertThat(chinese.of(Optional.empty()))
                .allSatisfy(row -> assertThat(row.value()).isEqualTo("此节点未提供"));
    }

    @Test
    void knownCodesAreTranslated() {
        assertThat(english.of(Optional.of(Sheets.NETWORK)))
                .contains(
                        new Row("Chain type", "Consortium"),
                        new Row("Consensus", "Proof of authority"),
                        new Row("Chain id", "20260"),
                        new Row("Validator 2", FakeHospital.account(12).text()));
        assertThat(chinese.of(Optional.of(Sheets.NETWORK)))
                .contains(new Row("链类型", "联盟链"), new Row("共识机制", "权威证明"), new Row("gas 价格", "免费"));
    }

    @Test
    void everyCodeThatANodeOfOursSendsIsTranslatedInBothLanguages() {
        for (SheetRows rows : List.of(english, chinese)) {
            assertThat(rows.of(Optional.of(Sheets.NETWORK)))
                    .extracting(Row::value)
                    .doesNotContainAnyElementsOf(Sheets.NETWORK.options().values());
        }
    }

    @Test
    void anUnknownCodeIsShownRaw() {
        NetworkSheet strange = new NetworkSheet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(NetworkOption.CONSENSUS, "proof-of-{0} 'x'"),
                List.of());
        assertThat(english.of(Optional.of(strange))).contains(new Row("Consensus", "proof-of-{0} 'x'"));
        assertThat(chinese.of(Optional.of(strange))).contains(new Row("共识机制", "proof-of-{0} 'x'"));
    }

    private static BlockSheet with(SortedMap<TransactionType, Integer> types) {
        BlockSheet whole = Sheets.of(FakeHospital.block(5));
        return new BlockSheet(
                whole.height(),
                whole.hash(),
                whole.parent(),
                whole.time(),
                whole.proposer(),
                whole.gas(),
                Optional.empty(),
                types,
                Optional.empty(),
                "0x");
    }
}
