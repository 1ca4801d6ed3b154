package org.xinglin.federation.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of DER (RFC 7468). */
final class Pem {
    private static final int WIDTH = 64;
    private static final Pattern FORM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private Pem() {}

    /** One labelled block. */
    record Block(String kind, byte[] bytes) {
        String text() {
            String body = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(bytes);
            return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
        }

        @Override
        public String toString() {
            return "Block[" + kind + ", ***]";
        }
    }

    /** @throws DistrustException AUTHORITY_BROKEN when there is none */
    static Block first(String text) throws DistrustException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.find()) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "a PEM file is damaged");
        }
        try {
            return new Block(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2)));
        } catch (IllegalArgumentException e) {
            throw new DistrustException(Distrust.AUTHORITY_BROKEN, "a PEM file is damaged", e);
        }
    }
}
