package org.xinglin.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/** Whatever the contracts of records and members refuse is told in words, in both languages. */
class ContractTextTest {
    private static final Path SOURCES = Path.of("../contracts/src/main/solidity");
    private static final Pattern ERROR = Pattern.compile("^    error (\\w+)\\(", Pattern.MULTILINE);
    /** For programs: no person can act on it. */
    private static final Set<String> UNTOLD = Set.of("NoSuchMember");

    @Test
    void everyErrorHasWordsAndKeepsItsName() throws IOException {
        for (String error : errors()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                String title = title(error, locale);
                assertThat(title)
                        .as(error)
                        .contains(error)
                        .isNotEqualTo(title("Other", locale).replace("Other", error));
            }
        }
    }

    @Test
    void aNodesOwnWordsStandAsTheyAre() {
        assertThat(title("nonce too low", Locale.ENGLISH)).endsWith(": nonce too low");
    }

    private static String title(String reason, Locale locale) {
        return FailureText.tell(new Failure.Refused(Part.CHAIN, reason), Texts.in(locale, ZoneOffset.UTC))
                .title();
    }

    private static Set<String> errors() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String contract : List.of("MedicalAccess.sol", "Consortium.sol")) {
            Matcher found = ERROR.matcher(Files.readString(SOURCES.resolve(contract)));
            while (found.find()) {
                names.add(found.group(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(30);
        names.removeAll(UNTOLD);
        return names;
    }
}
