package org.xinglin.core.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** The 2048 English words of BIP-39: eleven bits a word, no two alike in their first four letters. */
public final class WordList {
    public static final int BITS = 11;
    private static final WordList ENGLISH = new WordList(read());
    private final List<String> words;

    private WordList(List<String> words) {
        this.words = words;
    }

    public static WordList english() {
        return ENGLISH;
    }

    /** @param number from 0 to 2047 */
    public String word(int number) {
        return words.get(number);
    }

    /** The word's number; empty when it is none of the list. */
    public OptionalInt number(String word) {
        int found = Collections.binarySearch(words, word);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    public int size() {
        return words.size();
    }

    private static List<String> read() {
        InputStream stream =
                Objects.requireNonNull(WordList.class.getResourceAsStream("bip39-english.txt"), "the list of words");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
