package org.xinglin.vault.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** SLIP-0039's 1024 words. They differ within their first four letters, so that these are enough to type. */
final class WordList {
    static final WordList SLIP39 = read();
    private static final int UNIQUE = 4;

    private final List<String> words;
    private final Map<String, Integer> places = new HashMap<>();

    private WordList(List<String> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i).substring(0, UNIQUE), i);
        }
    }

    String word(int place) {
        return words.get(place);
    }

    /** @return -1 for what is neither a word nor the beginning of one with at least four letters */
    int place(String typed) {
        if (typed.length() < UNIQUE) {
            return -1;
        }
        int place = places.getOrDefault(typed.substring(0, UNIQUE), -1);
        return place >= 0 && words.get(place).startsWith(typed) ? place : -1;
    }

    private static WordList read() {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("slip39-words.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new WordList(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
