package org.xinglin.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.training.KnownCoordinators;
import org.xinglin.federation.trust.DialledAddress;

/** The addresses of further coordinators, one a line. */
public record CoordinatorsFile(Path file) implements KnownCoordinators {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorsFile.class);

    @Override
    public List<String> addresses() throws Failed {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }

    /** Each as it is dialled; a line that is no address, which nobody but an editor writes, dials nobody. */
    List<DialledAddress> dialled() throws Failed {
        List<DialledAddress> all = new ArrayList<>();
        for (String address : addresses()) {
            try {
                all.add(DialledAddress.parse(address));
            } catch (IllegalArgumentException e) {
                LOG.warn("line {} of the list of coordinators is no address", all.size() + 1, e);
            }
        }
        return all;
    }

    private static DialledAddress parsed(String address) throws Failed {
        try {
            return DialledAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NODE_FILE, address, "coordinator"), e);
        }
    }

    @Override
    public void remember(String address) throws Failed {
        List<String> all = new ArrayList<>(addresses());
        String written = parsed(address).toString();
        if (!all.contains(written)) {
            all.add(written);
            write(all);
        }
    }

    @Override
    public void forget(String address) throws Failed {
        List<String> all = new ArrayList<>(addresses());
        if (all.remove(address.strip())) {
            write(all);
        }
    }

    private void write(List<String> all) throws Failed {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(part, all, StandardCharsets.US_ASCII);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, file.toString(), ""), e);
        }
    }
}
