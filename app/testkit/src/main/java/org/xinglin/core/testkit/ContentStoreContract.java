package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.ContentStore;

/** What every content store promises. */
public abstract class ContentStoreContract {
    protected abstract ContentStore store();

    @Test
    void whatWasPutIsReadBack() throws Exception {
        for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 3_000_000}) {
            byte[] content = bytes(length);
            Cid cid = store().put(out -> out.write(content));
            try (InputStream in = store().open(cid)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void theSameContentHasTheSameName() throws Failed {
        byte[] content = bytes(1000);
        assertThat(store().put(out -> out.write(content))).isEqualTo(store().put(out -> out.write(content)));
    }

    @Test
    void whatIsPutIsNotPinnedUntilSomebodyPinsIt() throws Failed {
        Cid cid = store().put(out -> out.write(bytes(77)));
        assertThat(store().isPinned(cid)).isFalse();
        store().pin(cid);
        store().pin(cid);
        assertThat(store().isPinned(cid)).isTrue();
        store().unpin(cid);
        store().unpin(cid);
        assertThat(store().isPinned(cid)).isFalse();
    }

    @Test
    void aPrintedNameIsParsedAgain() throws Failed {
        Cid cid = store().put(out -> out.write(bytes(5)));
        assertThat(store().parse(cid.text())).isEqualTo(cid);
    }

    @Test
    void whatIsNoCidIsRefused() {
        for (String text : new String[] {"", "hello", "Qm", "bafy!!!", "0x1234"}) {
            assertThatThrownBy(() -> store().parse(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo("XL-NOT-A-CID"));
        }
    }

    @Test
    void aFailureOfTheWriterComesThroughAsItIs() {
        assertThatThrownBy(() -> store().put(out -> {
                    out.write(bytes(100));
                    throw new Failed(new Failure.Cancelled());
                }))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(new Failure.Cancelled()));
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        Cid unknown = store().of(0x55, Digest.ofHex("77".repeat(32)));
        assertThatThrownBy(() -> read(unknown)).isInstanceOfAny(Failed.class, IOException.class);
    }

    private byte[] read(Cid cid) throws Failed, IOException {
        try (InputStream in = store().open(cid)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
