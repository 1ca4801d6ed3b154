package org.xinglin.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.AddOptions;
import org.xinglin.ipfs.client.BodyWriter;
import org.xinglin.ipfs.client.KuboClient;

/** Add and cat over RPC beside what this machine can do at most; arguments: an empty directory, and MiB. */
final class AddCatBench {
    private static final int ROUNDS = 3;

    private final int mebibytes;
    private final byte[] block = new byte[1 << 20];

    private AddCatBench(int mebibytes) {
        this.mebibytes = mebibytes;
        new Random(1).nextBytes(block);
    }

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        AddCatBench bench = new AddCatBench(Integer.parseInt(args[1]));
        for (int round = 0; round < ROUNDS; round++) {
            bench.limits(directory.resolve("limit"));
            try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(directory.resolve("repo"), 0));
                    KuboClient client = new KuboClient(node.apiUri())) {
                bench.node(client, round);
            }
        }
    }

    private void limits(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        time("sha256, one thread", () -> {
            for (int i = 0; i < mebibytes; i++) {
                sha256.update(block);
            }
        });
        time("write and fsync", () -> {
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < mebibytes; i++) {
                    out.write(ByteBuffer.wrap(block));
                }
                out.force(false);
            }
        });
        Files.delete(file);
    }

    private void node(KuboClient client, int round) throws IOException {
        BodyWriter body = out -> {
            ByteBuffer counter = ByteBuffer.wrap(block);
            for (int i = 0; i < mebibytes; i++) {
                counter.putInt(0, round).putInt(4, i);
                out.write(block);
            }
        };
        Cid[] cid = new Cid[1];
        time("add", () -> cid[0] = client.add(body, AddOptions.pinned()).cid());
        time("add, hash only", () -> client.add(body, AddOptions.pinned().hashOnly()));
        time("cat, first byte", () -> {
            try (InputStream in = client.cat(cid[0])) {
                in.read();
            }
        });
        time("cat", () -> drain(client.cat(cid[0])));
        time("cat, verified", () -> drain(client.readVerified(cid[0])));
        client.pinRm(cid[0]);
        time("gc", () -> client.repoGc());
    }

    private static void drain(InputStream content) throws IOException {
        byte[] buffer = new byte[128 * 1024];
        try (InputStream in = content) {
            int count;
            do {
                count = in.read(buffer);
            } while (count >= 0);
        }
    }

    private void time(String what, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-20s %8.3f s %8.0f MB/s%n", what, seconds, mebibytes * 1.048576 / seconds);
    }
}
