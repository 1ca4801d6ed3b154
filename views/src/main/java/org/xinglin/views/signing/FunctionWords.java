package org.xinglin.views.signing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.MissingResourceException;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.views.kit.Texts;

/** Says in plain words what a transaction does, and what it costs. */
public final class FunctionWords {
    /** Wei in an ether, as a power of ten. */
    private static final int ETHER = 18;

    private static final String TRANSFER = "transfer";

    private FunctionWords() {}

    /** What was sent does in a sentence; a function of a newer contract by its own name. */
    public static String of(SentTransaction sent, Texts texts) {
        String what = sent.what();
        String function = sent.isCancellation() ? TRANSFER : what.substring(what.indexOf('.') + 1);
        return of(function, what, texts);
    }

    static String of(String function, String otherwise, Texts texts) {
        try {
            return texts.of("signing.function." + key(function));
        } catch (MissingResourceException newer) {
            return otherwise;
        }
    }

    /** Such as {@code grant-access} for {@code grantAccess}. */
    private static String key(String function) {
        return function.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Wei as a decimal number of the chain's coin, in full. */
    public static String coins(BigInteger wei) {
        BigDecimal ether = new BigDecimal(wei, ETHER).stripTrailingZeros();
        return ether.signum() == 0 ? "0" : ether.toPlainString();
    }
}
