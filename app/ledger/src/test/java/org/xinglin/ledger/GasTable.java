package org.xinglin.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Writes contracts/gas.md: what each call uses, and what that would cost elsewhere. */
final class GasTable {
    static final String COMMAND = "mvn -Pquick -pl app/ledger -am test -Dtest=GasTableTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgas.write=true";
    private static final BigDecimal GAS_PRICE_GWEI = new BigDecimal("0.01");
    private static final BigDecimal ETHER_USD = new BigDecimal("3000");
    private static final int GWEI_IN_ETHER = 9; // decimal places
    private static final int PLACES = 5;

    private GasTable() {}

    /** One call; {@code gas} as its receipt has it. */
    record Line(String contract, String function, String with, long gas) {}

    static String of(List<Line> lines) {
        StringBuilder text = new StringBuilder(head());
        String contract = "";
        for (Line line : lines) {
            if (!line.contract().equals(contract)) {
                contract = line.contract();
                text.append("\n## ").append(contract).append("\n\n| call | with | gas | USD |\n|---|---|---:|---:|\n");
            }
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %,d | %s |%n",
                    line.function(),
                    line.with(),
                    line.gas(),
                    dollars(line.gas()).toPlainString()));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static BigDecimal dollars(long gas) {
        return BigDecimal.valueOf(gas)
                .multiply(GAS_PRICE_GWEI)
                .movePointLeft(GWEI_IN_ETHER)
                .multiply(ETHER_USD)
                .setScale(PLACES, RoundingMode.HALF_UP);
    }

    private static String head() {
        return """
                # What the calls use

                Gas of every call that changes something, as the receipts of the embedded chain have it (rules of Shanghai,
                compiler settings of `compile.mjs`). On a chain of one's own gas costs nothing: there the numbers only say how
                many calls a block holds.

                The last column is what a call would cost on a layer 2 of Ethereum at a gas price of %s gwei and %s USD
                for one ETH, assumed, not asked for anywhere. It leaves out the fee for putting the data on Ethereum, which
                every layer 2 charges in its own way and which can be the larger part for calls with envelopes.

                A test measures anew and fails when this file differs. After a change of the contracts write it again, in the
                root of the tree:

                    %s
                """.formatted(GAS_PRICE_GWEI.toPlainString(), ETHER_USD.toPlainString(), COMMAND);
    }
}
