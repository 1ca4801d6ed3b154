package org.xinglin.federation.privacy;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The orders at which a loss is followed: 1.1 to 10.9 by tenths, 11 to 63, 128, 256, 512, 1024, as Google's RDP accountant has them. */
final class RenyiOrders {
    private static final double[] ALL = DoubleStream.concat(
                    IntStream.rangeClosed(1, 99).mapToDouble(tenth -> 1 + tenth / 10.0),
                    DoubleStream.concat(
                            IntStream.rangeClosed(11, 63).asDoubleStream(), DoubleStream.of(128, 256, 512, 1024)))
            .toArray();

    private RenyiOrders() {}

    static int count() {
        return ALL.length;
    }

    static double at(int index) {
        return ALL[index];
    }
}
