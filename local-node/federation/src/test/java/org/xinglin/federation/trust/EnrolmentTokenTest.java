package org.xinglin.federation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters a hospital is handed. */
class EnrolmentTokenTest {
    private Fingerprint authority;
    private EnrolmentToken token;

    @BeforeEach
    void make(@TempDir Path home) throws Exception {
        authority = CertificateAuthority.create(
                        home,
                        new AuthorityPlan("House of apricots", AuthorityPlan.USUAL),
                        Optional.empty(),
                        InstantSource.system())
                .fingerprint();
        token = EnrolmentToken.random(authority, new SecureRandom());
    }

    @Test
    void itIsReadBackHoweverItWasTyped() throws Exception {
        String text = token.revealText();
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}");
        String typed = text.toLowerCase(Locale.ROOT)
                        .replace("-", " ")
                        .replace("0", "o")
                        .replace("1", "l") + "\n";
        EnrolmentToken read = EnrolmentToken.parse(typed);
        assertThat(read.hash()).isEqualTo(token.hash());
        assertThat(read.isOf(authority)).isTrue();
    }

    @Test
    void everyWrongLetterIsSeen() {
        String text = token.revealText();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '-') {
                char other = text.charAt(at) == 'Z' ? 'Y' : 'Z';
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                // two check bytes let one in 65,536 of random slips pass; of slips in one letter none reach the
                // authority unseen
                assertThatThrownBy(() -> requireSame(wrong)).as("letter %d", at).isInstanceOf(DistrustException.class);
            }
        }
    }

    private void requireSame(String text) throws DistrustException {
        if (!EnrolmentToken.parse(text).hash().equals(token.hash())) {
            throw new DistrustException(Distrust.TOKEN_REFUSED, "another token");
        }
    }

    @Test
    void otherTextsAreNone() {
        for (String text : new String[] {"", "hello", "U".repeat(56), token.revealText() + "AAAA"}) {
            assertThatThrownBy(() -> EnrolmentToken.parse(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            DistrustException.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Distrust.TOKEN_REFUSED));
        }
    }

    @Test
    void itPrintsNoSecret() {
        assertThat(token.toString()).isEqualTo("EnrolmentToken[***]");
    }
}
