package org.xinglin.storage.car;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.ArchiveTree;
import org.xinglin.core.storage.CarArchive;
import org.xinglin.core.storage.CarSummary;
import org.xinglin.ipfs.car.CarWriter;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.storage.IpfsToken;

/** Archive files from and to a Kubo RPC node, embedded or not. Memory grows with the number of blocks, not with bytes. */
public final class KuboCarArchive implements CarArchive, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KuboCarArchive.class);
    private static final int BUFFER = 1 << 16;

    private final KuboClient client;
    private final String address;

    /** Closing this closes the client. */
    public KuboCarArchive(KuboClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** {@code token}: the file with the bearer token, where the node asks for one. @throws Failed Invalid FILE_MISSING */
    public static KuboCarArchive connect(URI api, Optional<Path> token) throws Failed {
        return new KuboCarArchive(new KuboClient(api, IpfsToken.read(token).orElse(null)), api.toString());
    }

    @Override
    public CarSummary write(ArchiveTree tree, Destination destination, Progress progress) throws Failed {
        DecryptToFile.check(destination);
        Path file = destination.file().toAbsolutePath();
        VerifiedBlocks blocks = new VerifiedBlocks(client);
        try (PartFile part = new PartFile(destination)) {
            Imported root = new Planting(blocks).plant(tree);
            Counted counted = new Counted(part.out(), progress, root.dagSize());
            try (OutputStream out = new BufferedOutputStream(counted, BUFFER)) {
                new CarWriter(blocks).write(root.cid(), out);
            }
            part.finish();
            return new CarSummary(
                    List.of(core(root.cid())),
                    blocks.copied(),
                    blocks.copiedBytes(),
                    counted.commitment().finish());
        } catch (IOException e) {
            throw new CarTrouble(address, String.valueOf(file.getParent())).named(e);
        }
    }

    @Override
    public CarSummary read(Path file, Progress progress) throws Failed {
        CarTrouble trouble = new CarTrouble(address, file.toString());
        Sound sound = checked(file, progress, trouble);
        try {
            store(file, sound.roots(), progress);
            return sound.summary();
        } catch (IOException e) {
            throw trouble.named(e);
        }
    }

    /** A file that may be stored, with its roots as it names them. */
    private record Sound(List<org.xinglin.ipfs.cid.Cid> roots, CarSummary summary) {}

    private static Sound checked(Path file, Progress progress, CarTrouble trouble) throws Failed {
        try (InputStream in = Files.newInputStream(file)) {
            // Half of the work: the other is the node's.
            Counted counted = new Counted(OutputStream.nullOutputStream(), progress, 2 * Files.size(file));
            CarCheck check = new CarCheck(counted);
            List<org.xinglin.ipfs.cid.Cid> roots = check.check(in);
            return new Sound(
                    roots,
                    new CarSummary(
                            roots.stream().map(KuboCarArchive::core).toList(),
                            check.blocks(),
                            check.blockBytes(),
                            counted.commitment().finish()));
        } catch (NoSuchFileException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_MISSING, file.toString(), ""), e);
        } catch (UnsoundCarException | Counted.StoppedException e) {
            throw trouble.named(e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    private void store(Path file, List<org.xinglin.ipfs.cid.Cid> roots, Progress progress) throws IOException, Failed {
        List<org.xinglin.ipfs.cid.Cid> fresh = new ArrayList<>();
        for (org.xinglin.ipfs.cid.Cid root : roots) {
            if (!client.isPinned(root)) {
                fresh.add(root);
            }
        }
        boolean whole = false;
        try {
            long size = Files.size(file);
            if (!new HashSet<>(client.importCar(out -> send(file, out, progress, size))).containsAll(roots)) {
                throw new Failed(new Failure.Refused(Part.STORAGE, "the node pinned other roots than the file names"));
            }
            whole = true;
        } finally {
            if (!whole) {
                fresh.forEach(this::letGo);
            }
        }
    }

    private static void send(Path file, OutputStream out, Progress progress, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long done = size;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (progress.isCancelled()) {
                    throw new Counted.StoppedException();
                }
                out.write(buffer, 0, read);
                done += read;
                progress.report(done, 2 * size);
            }
        }
    }

    private void letGo(org.xinglin.ipfs.cid.Cid root) {
        @Nullable IOException trouble = null;
        try {
            if (client.isPinned(root)) {
                client.pinRm(root);
            }
        } catch (IOException e) {
            trouble = e;
        }
        if (trouble != null) {
            LOG.warn("{} may stay pinned after an import that failed", root, trouble);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Cid core(org.xinglin.ipfs.cid.Cid cid) {
        return new Cid(cid.toV1().toString(), cid.codec().code(), Digest.of(cid.digest()));
    }
}
