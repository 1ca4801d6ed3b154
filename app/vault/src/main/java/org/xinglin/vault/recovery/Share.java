package org.xinglin.vault.recovery;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** One SLIP-0039 share and its words. Counts and thresholds are 1 and more, indices 0 and more. */
record Share(SetMark mark, Place group, int groupCount, Place member, byte[] value) {
    private static final int WORD_BITS = 10;
    private static final int HEAD = 4;
    private static final int AROUND = HEAD + Rs1024.LENGTH;
    /** 128 bits, the least the standard takes. */
    private static final int LEAST_WORDS = 20;

    private static final int MOST_PADDING = 8;

    /** An index, and how many of its kind are needed. */
    record Place(int index, int threshold) {}

    /** @throws Failed Invalid SHEET_LENGTH, SHEET_WORD, SHEET_MISTYPED */
    static Share of(String source, String text) throws Failed {
        int[] words = places(source, text);
        int padding = (words.length - AROUND) * WORD_BITS % 16;
        if (words.length < LEAST_WORDS || padding > MOST_PADDING) {
            throw new Failed(new Failure.Invalid(Problem.SHEET_LENGTH, source, Integer.toString(words.length)));
        }
        SetMark mark = SetMark.of(words[0] << WORD_BITS | words[1]);
        if (!Rs1024.isRight(words, mark.extendable())) {
            throw mistyped(source);
        }
        int places = words[2] << WORD_BITS | words[3];
        Place group = new Place(places >>> 16, (places >>> 12 & 0xF) + 1);
        int groupCount = (places >>> 8 & 0xF) + 1;
        Place member = new Place(places >>> 4 & 0xF, (places & 0xF) + 1);
        if (groupCount < group.threshold()) {
            throw mistyped(source);
        }
        return new Share(mark, group, groupCount, member, value(source, words, padding));
    }

    int[] places() {
        int count = (value.length * Byte.SIZE + WORD_BITS - 1) / WORD_BITS;
        int[] words = new int[AROUND + count];
        int head = mark.bits();
        words[0] = head >>> WORD_BITS;
        words[1] = head & 0x3FF;
        int places = group.index() << 16
                | (group.threshold() - 1) << 12
                | (groupCount - 1) << 8
                | member.index() << 4
                | (member.threshold() - 1);
        words[2] = places >>> WORD_BITS;
        words[3] = places & 0x3FF;
        BigInteger number = new BigInteger(1, value);
        for (int i = count - 1; i >= 0; i--) {
            words[HEAD + i] = number.intValue() & 0x3FF;
            number = number.shiftRight(WORD_BITS);
        }
        Rs1024.complete(words, mark.extendable());
        return words;
    }

    List<String> words() {
        return Arrays.stream(places()).mapToObj(WordList.SLIP39::word).toList();
    }

    /** The first two words: they name the set. */
    String setName() {
        int bits = mark.bits();
        return WordList.SLIP39.word(bits >>> WORD_BITS) + " " + WordList.SLIP39.word(bits & 0x3FF);
    }

    /** Whether both are of one set, as far as can be told from what stands before the value. */
    boolean isBeside(Share other) {
        return mark.equals(other.mark)
                && group.threshold() == other.group.threshold()
                && groupCount == other.groupCount
                && value.length == other.value.length
                && (group.index() != other.group.index() || member.threshold() == other.member.threshold());
    }

    Point point() {
        return new Point(member.index(), value);
    }

    private static int[] places(String source, String text) throws Failed {
        String[] typed = Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        int[] places = new int[typed.length];
        for (int i = 0; i < typed.length; i++) {
            places[i] = WordList.SLIP39.place(typed[i].toLowerCase(Locale.ROOT));
            if (places[i] < 0) {
                throw new Failed(new Failure.Invalid(Problem.SHEET_WORD, source, i + 1 + ". " + shortened(typed[i])));
            }
        }
        return places;
    }

    private static String shortened(String word) {
        return word.substring(0, Math.min(word.length(), 16));
    }

    private static byte[] value(String source, int[] words, int padding) throws Failed {
        BigInteger number = BigInteger.ZERO;
        for (int i = HEAD; i < words.length - Rs1024.LENGTH; i++) {
            number = number.shiftLeft(WORD_BITS).or(BigInteger.valueOf(words[i]));
        }
        int length = ((words.length - AROUND) * WORD_BITS - padding) / Byte.SIZE;
        if (number.bitLength() > length * Byte.SIZE) {
            throw mistyped(source);
        }
        byte[] value = new byte[length];
        byte[] digits = number.toByteArray();
        int copied = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - copied, value, length - copied, copied);
        Arrays.fill(digits, (byte) 0);
        return value;
    }

    private static Failed mistyped(String source) {
        return Failed.invalid(Problem.SHEET_MISTYPED, source);
    }

    @Override
    public String toString() {
        return setName() + " ***";
    }
}
