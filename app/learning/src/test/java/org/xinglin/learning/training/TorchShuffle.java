package org.xinglin.learning.training;

/**
 * The order in which PyTorch's DataLoader takes shuffled rows after {@code torch.manual_seed}: each epoch draws a number for its
 * workers and one for its permutation from the Mersenne Twister (Matsumoto and Nishimura 1998). With it runs can be repeated whose
 * orders nobody wrote down.
 */
final class TorchShuffle {
    private final Twister twister;

    TorchShuffle(long seed) {
        this.twister = new Twister(seed);
    }

    /** Epoch behind epoch. */
    int[] epochs(int rows, int count) {
        int[] all = new int[rows * count];
        for (int epoch = 0; epoch < count; epoch++) {
            twister.nextLong();
            System.arraycopy(permutation(rows, new Twister(twister.nextLong())), 0, all, epoch * rows, rows);
        }
        return all;
    }

    private static int[] permutation(int rows, Twister random) {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = i;
        }
        for (int i = 0; i < rows - 1; i++) {
            int j = i + (int) (random.next() % (rows - i));
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** MT19937. */
    private static final class Twister {
        private static final int SIZE = 624;
        private static final int SHIFT = 397;
        private static final long LOW = 0xffffffffL;
        private final long[] state = new long[SIZE];
        private int place = SIZE;

        Twister(long seed) {
            state[0] = seed & LOW;
            for (int i = 1; i < SIZE; i++) {
                state[i] = 1812433253L * (state[i - 1] ^ state[i - 1] >>> 30) + i & LOW;
            }
        }

        /** 32 bits. */
        long next() {
            if (place == SIZE) {
                renew();
            }
            long y = state[place++];
            y ^= y >>> 11;
            y ^= y << 7 & 0x9d2c5680L;
            y ^= y << 15 & 0xefc60000L;
            return y ^ y >>> 18;
        }

        /** 63 bits. */
        long nextLong() {
            long high = next();
            return (high << 32 | next()) & Long.MAX_VALUE;
        }

        private void renew() {
            for (int k = 0; k < SIZE; k++) {
                long y = (state[k] & 0x80000000L) | (state[(k + 1) % SIZE] & 0x7fffffffL);
                state[k] = state[(k + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0dfL);
            }
            place = 0;
        }
    }
}
