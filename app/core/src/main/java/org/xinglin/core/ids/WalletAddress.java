package org.xinglin.core.ids;

import java.util.Locale;
import java.util.regex.Pattern;

/** An Ethereum account: {@code 0x} and 40 lower-case hexadecimal digits. */
public record WalletAddress(String text) implements Comparable<WalletAddress> {
    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{40}");

    public WalletAddress {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an account is 0x and 40 hexadecimal digits, not: " + text);
        }
    }

    @Override
    public int compareTo(WalletAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
