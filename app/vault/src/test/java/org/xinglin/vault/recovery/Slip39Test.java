package org.xinglin.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.Sheet;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.core.recovery.TypedSheet;

class Slip39Test {
    private final Slip39Sharing sharing = new Slip39Sharing();

    /** The 45 vectors of SLIP-0039, good and bad; their passphrase is TREZOR. */
    @TestFactory
    List<DynamicTest> theStandardsVectors() throws IOException {
        Slip39Sharing withPassphrase =
                new Slip39Sharing(new SecureRandom(), "TREZOR".getBytes(StandardCharsets.US_ASCII));
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : vectors()) {
            String expected = vector.get(2).asText();
            List<TypedSheet> sheets = new ArrayList<>();
            vector.get(1).forEach(words -> sheets.add(new TypedSheet("sheet " + (sheets.size() + 1), words.asText())));
            tests.add(DynamicTest.dynamicTest(vector.get(0).asText(), () -> {
                if (expected.isEmpty()) {
                    assertThatThrownBy(() -> withPassphrase.combine(sheets)).isInstanceOf(Failed.class);
                } else {
                    try (Secret secret = withPassphrase.combine(sheets)) {
                        assertThat(secret.exposeForCipherCall())
                                .isEqualTo(HexFormat.of().parseHex(expected));
                    }
                    for (TypedSheet sheet : sheets) {
                        assertThat(String.join(" ", Share.of("", sheet.text()).words()))
                                .isEqualTo(sheet.text());
                    }
                }
            }));
        }
        assertThat(tests).hasSize(45);
        return tests;
    }

    @Test
    void theWordListIsTheStandards() throws Exception {
        try (InputStream in = resource("slip39-words.txt")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("bcc4555340332d169718aed8bf31dd9d5248cb7da6e5d355140ef4f1e601eec3");
        }
    }

    @Test
    void aMasterKeyGoesThroughPaperInAnyOrderAndWithMoreSheetsThanNeeded() throws Failed {
        try (Secret secret = secret()) {
            List<Sheet> sheets = sharing.split(secret, new SheetSet(3, 5));
            assertThat(sheets).extracting(Sheet::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(sheets).allSatisfy(sheet -> {
                assertThat(sheet.words()).hasSize(33);
                assertThat(String.join(" ", sheet.words())).startsWith(sheet.set() + " ");
                assertThat(sheet).hasToString(sheet.set() + " " + sheet.number() + " ***");
            });
            assertThat(sharing.combine(typed(sheets, 4, 0, 2))).isEqualTo(secret);
            assertThat(sharing.combine(typed(sheets, 3, 2, 1, 0, 4))).isEqualTo(secret);
        }
    }

    @Test
    void numbersCapitalsAndFourLettersAreUnderstood() throws Failed {
        try (Secret secret = secret()) {
            List<TypedSheet> typed = new ArrayList<>();
            for (Sheet sheet : sharing.split(secret, new SheetSet(2, 2))) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < sheet.words().size(); i++) {
                    String word = sheet.words().get(i).substring(0, 4).toUpperCase(Locale.ROOT);
                    text.append(i + 1).append(". ").append(word).append("\r\n");
                }
                typed.add(new TypedSheet("s", text.toString()));
            }
            assertThat(sharing.combine(typed)).isEqualTo(secret);
        }
    }

    @Test
    void theWrongSheetIsNamed() {
        List<Sheet> ours = sharing.split(secret(), new SheetSet(3, 4));
        Sheet strange = differentSet(ours.getFirst().set());
        List<TypedSheet> sheets = typed(ours, 0, 1);
        sheets.add(1, new TypedSheet("the strange one", text(strange)));
        refused(sheets, Problem.SHEET_STRANGE, "the strange one", strange.set());
        refused(typed(ours, 0, 1), Problem.SHEETS_TOO_FEW, "2", "3");
        refused(typed(ours, 0, 1, 0), Problem.SHEET_TWICE, "sheet 3", "sheet 1");
        refused(List.of(), Problem.SHEETS_TOO_FEW, "0", "2");
    }

    @Test
    void everyMistypedWordIsFoundByTheChecksum() {
        Sheet sheet = sharing.split(secret(), new SheetSet(2, 2)).getFirst();
        for (int place = 0; place < sheet.words().size(); place++) {
            List<String> words = new ArrayList<>(sheet.words());
            words.set(place, words.get(place).equals("academic") ? "acid" : "academic");
            refused(List.of(new TypedSheet("paper", String.join(" ", words))), Problem.SHEET_MISTYPED, "paper", "");
        }
        List<String> swapped = new ArrayList<>(sheet.words());
        Collections.swap(swapped, 0, 1);
        refused(List.of(new TypedSheet("p", String.join(" ", swapped))), Problem.SHEET_MISTYPED, "p", "");
        refused(
                List.of(new TypedSheet("p", text(sheet).replaceFirst("^[a-z]+", "hosptal"))),
                Problem.SHEET_WORD,
                "p",
                "1. hosptal");
        refused(
                List.of(new TypedSheet("p", String.join(" ", sheet.words().subList(0, 32)))),
                Problem.SHEET_LENGTH,
                "p",
                "32");
        refused(List.of(new TypedSheet("p", "")), Problem.SHEET_LENGTH, "p", "0");
    }

    @Test
    void sheetsOfTwoSetsWithTheSameBeginningDoNotAgree() throws Failed {
        Share mine =
                Share.of("", text(sharing.split(secret(), new SheetSet(2, 2)).getFirst()));
        Share other =
                Share.of("", text(sharing.split(secret(), new SheetSet(2, 2)).getLast()));
        Share forged = new Share(mine.mark(), other.group(), 1, other.member(), other.value());
        refused(
                List.of(
                        new TypedSheet("a", String.join(" ", mine.words())),
                        new TypedSheet("b", String.join(" ", forged.words()))),
                Problem.SHEETS_DISAGREE,
                "",
                "");
    }

    @Test
    void impossibleCountsAreRefused() {
        for (int[] counts : new int[][] {{1, 3}, {4, 3}, {2, 17}, {0, 0}}) {
            assertThatThrownBy(() -> SheetSet.of(counts[0], counts[1]))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure.Invalid(
                                            Problem.SHEET_COUNTS, counts[0] + "/" + counts[1], "")));
        }
    }

    private void refused(List<TypedSheet> sheets, Problem problem, String subject, String detail) {
        assertThatThrownBy(() -> sharing.combine(sheets))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.Invalid(problem, subject, detail)));
    }

    private Sheet differentSet(String set) {
        Sheet sheet = sharing.split(secret(), new SheetSet(3, 4)).getLast();
        return sheet.set().equals(set) ? differentSet(set) : sheet;
    }

    private static Secret secret() {
        byte[] bytes = new byte[32];
        new Random(39).nextBytes(bytes);
        return Secret.owning(bytes);
    }

    private static String text(Sheet sheet) {
        return String.join(" ", sheet.words());
    }

    private static List<TypedSheet> typed(List<Sheet> sheets, int... chosen) {
        List<TypedSheet> typed = new ArrayList<>();
        for (int index : chosen) {
            typed.add(new TypedSheet("sheet " + (typed.size() + 1), text(sheets.get(index))));
        }
        return typed;
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in = resource("slip39-vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Slip39Test.class.getResourceAsStream(name));
    }
}
