package org.xinglin.desktop.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FullDiskTest {
    @Test
    void aFullDiskIsSeenThroughItsWrappings() {
        Throwable wrapped = new IllegalStateException(
                "statement", new RuntimeException(new IOException("No space left on device")));
        assertThat(FullDisk.isBehind(wrapped)).isTrue();
        assertThat(FullDisk.isBehind(new IllegalStateException("statement"))).isFalse();
        assertThat(FullDisk.isBehind(new IOException())).isFalse();
    }
}
