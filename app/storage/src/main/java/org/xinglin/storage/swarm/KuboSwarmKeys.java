package org.xinglin.storage.swarm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.SwarmJoin;
import org.xinglin.core.storage.SwarmKey;
import org.xinglin.core.storage.SwarmKeys;
import org.xinglin.core.storage.SwarmPlan;

/** Swarm keys in Kubo's form, and Kubo's settings for those who hold one. */
public final class KuboSwarmKeys implements SwarmKeys {
    private static final String SWARM_KEY = "swarm.key";
    private static final String CONFIG = "config";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SecureRandom random;
    private final InstantSource clock;

    public KuboSwarmKeys(SecureRandom random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    @Override
    public SwarmKey create(Destination file) throws Failed {
        DecryptToFile.check(file);
        byte[] key = new byte[KeyFile.KEY_BYTES];
        random.nextBytes(key);
        byte[] content = KeyFile.write(key);
        try {
            OwnerFile.write(file.file(), content, file.replace(), Optional.empty());
            return new SwarmKey(Fingerprint.of(key), false);
        } catch (IOException e) {
            throw disk(file.file(), e);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(content, (byte) 0);
        }
    }

    @Override
    public SwarmKey read(Path file) throws Failed {
        byte[] key = KeyFile.read(file);
        try {
            return new SwarmKey(Fingerprint.of(key), OwnerFile.othersCanRead(file));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public SwarmPlan plan(SwarmJoin join) throws Failed {
        try (KuboRepo repo = KuboRepo.open(join.repo())) {
            return prepared(join, repo).plan(Optional.empty());
        }
    }

    @Override
    public SwarmPlan join(SwarmJoin join) throws Failed {
        try (KuboRepo repo = KuboRepo.open(join.repo())) {
            Prepared work = prepared(join, repo);
            Path config = repo.file(CONFIG);
            try {
                for (Map.Entry<Path, byte[]> file : work.files().entrySet()) {
                    Optional<Path> daemons = Optional.of(config).filter(own -> repo.holds(file.getKey()));
                    OwnerFile.write(file.getKey(), file.getValue(), true, daemons);
                }
                if (work.changes().isEmpty()) {
                    return work.plan(Optional.empty());
                }
                Path backup = repo.file(CONFIG + "." + STAMP.format(clock.instant()) + ".bak");
                OwnerFile.write(backup, Files.readAllBytes(config), true, Optional.of(config));
                OwnerFile.write(config, repo.write(work.config()), true, Optional.of(config));
                return work.plan(Optional.of(backup));
            } catch (IOException e) {
                throw disk(config, e);
            } finally {
                work.wipe();
            }
        }
    }

    /** All that is to be written, before anything is. */
    private record Prepared(SwarmKey key, ObjectNode config, List<SwarmPlan.Change> changes, Map<Path, byte[]> files) {
        SwarmPlan plan(Optional<Path> backup) {
            return new SwarmPlan(key, changes, backup, List.copyOf(files.keySet()));
        }

        void wipe() {
            files.values().forEach(content -> Arrays.fill(content, (byte) 0));
        }
    }

    private Prepared prepared(SwarmJoin join, KuboRepo repo) throws Failed {
        List<PeerAddress> peers = new ArrayList<>();
        for (String peer : join.peers()) {
            peers.add(PeerAddress.parse(peer));
        }
        SwarmKey told = read(join.key());
        Map<Path, byte[]> files = new LinkedHashMap<>();
        addKey(join, repo, files);
        Path tokenFile = join.token().orElse(repo.file("xinglin-rpc.token"));
        Optional<String> there = RpcToken.read(tokenFile);
        String token = there.orElseGet(() -> RpcToken.random(random));
        if (there.isEmpty()) {
            files.put(tokenFile, (token + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        ServiceHints.files().forEach((name, content) -> addChanged(repo.file(name), content, files));
        ObjectNode config = repo.config();
        return new Prepared(told, config, HospitalSettings.apply(config, repo.version(), peers, token), files);
    }

    private static void addKey(SwarmJoin join, KuboRepo repo, Map<Path, byte[]> files) throws Failed {
        Path target = repo.file(SWARM_KEY);
        byte[] key = KeyFile.read(join.key());
        byte[] now = new byte[0];
        try {
            now = Files.exists(target) ? KeyFile.read(target) : now;
            boolean same = MessageDigest.isEqual(key, now);
            if (now.length > 0 && !same && !join.replaceKey()) {
                throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, target.toString()));
            }
            if (!same || OwnerFile.othersCanRead(target)) {
                files.put(target, KeyFile.write(key));
            }
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, target.toString(), ""), e);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(now, (byte) 0);
        }
    }

    private static void addChanged(Path file, byte[] content, Map<Path, byte[]> files) {
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                files.put(file, content);
            }
        } catch (IOException unreadable) {
            files.put(file, content);
        }
    }

    private static Failed disk(Path file, IOException trouble) {
        String words = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        Failure failure = words.contains("no space left") || words.contains("not enough space")
                ? new Failure.OutOfSpace(folder)
                : new Failure.Invalid(Problem.FOLDER_UNWRITABLE, folder, "");
        return new Failed(failure, trouble);
    }
}
