package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.desktop.demo.DemoStory;
import org.xinglin.desktop.demo.StoryStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the whole story in one process. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "The whole story in one process: protect, publish, grant, open, refuse, revoke, train, verify."
                + " Exit code 1 if any step does not do what it says.")
public final class DemoCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

    @Option(names = "--json", description = "One line of JSON a step.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the made-up inputs. Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep the homes and the node of the story in DIR.")
    @Nullable
    private Path keep;

    @Override
    public Integer call() {
        Output output = new Output(System.out, System.err, json);
        try {
            Path folder = keep == null ? Files.createTempDirectory("xinglin-demo-") : Files.createDirectories(keep);
            try {
                return new DemoStory(folder, step -> tell(step, output)).tell(seed) ? ExitCode.DONE : ExitCode.FAILED;
            } finally {
                if (keep == null) {
                    delete(folder);
                }
            }
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.FAILED;
        } catch (IOException e) {
            LOG.info("the demo's folder", e);
            output.failure(new Failure.Invalid(
                    Failure.Problem.FOLDER_UNWRITABLE, keep == null ? "temporary folder" : keep.toString(), ""));
            return ExitCode.FAILED;
        }
    }

    private static void tell(StoryStep step, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", step.name());
        fields.put("ok", step.done());
        fields.put("told", step.told());
        fields.putAll(step.seen());
        output.result(fields, (step.done() ? "  ok      " : "  FAILED  ") + step.told());
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException trouble) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
