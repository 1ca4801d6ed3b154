package org.xinglin.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.h2.jdbcx.JdbcDataSource;
import org.xinglin.core.kernel.Secret;

/** The database key as H2 wants it, wiped when the file is closed: H2 works with this very array and never wipes it. */
final class FilePasswords implements AutoCloseable {
    private final char[] both;

    private FilePasswords(char[] both) {
        this.both = both;
    }

    /** H2 takes the file's password and the user's in one field; a 256-bit key needs no second secret beside it. */
    static FilePasswords of(Secret key) {
        char[] hex = hex(key.exposeForCipherCall());
        char[] both = Arrays.copyOf(hex, hex.length + 1 + hex.length);
        both[hex.length] = ' ';
        System.arraycopy(hex, 0, both, hex.length + 1, hex.length);
        Arrays.fill(hex, '\0');
        return new FilePasswords(both);
    }

    /** Not by way of a String, which nobody can wipe. */
    private static char[] hex(byte[] key) {
        char[] hex = new char[key.length * 2];
        for (int i = 0; i < key.length; i++) {
            hex[2 * i] = HexFormat.of().toHighHexDigit(key[i]);
            hex[2 * i + 1] = HexFormat.of().toLowHexDigit(key[i]);
        }
        return hex;
    }

    void giveTo(JdbcDataSource source) {
        source.setPasswordChars(both);
    }

    boolean isWiped() {
        for (char c : both) {
            if (c != '\0') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        Arrays.fill(both, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
