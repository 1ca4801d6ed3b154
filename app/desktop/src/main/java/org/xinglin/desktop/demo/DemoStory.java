package org.xinglin.desktop.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.session.Session;

/**
 * The whole story, with real parts: a node in this process, members with vaults of their own, a record, a model. Each step
 * is checked; the first that does not do what it says ends the story.
 */
public final class DemoStory {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
    private final Path folder;
    private final Consumer<StoryStep> told;
    private final AtomicBoolean sound = new AtomicBoolean(true);

    public DemoStory(Path folder, Consumer<StoryStep> told) {
        this.folder = folder;
        this.told = told;
    }

    /** @return whether every step did what it said */
    public boolean tell(long seed) throws Failed {
        try (DemoCast cast = new DemoCast(folder)) {
            step(
                    "node",
                    true,
                    "The local node runs in this process",
                    Map.of("chain", cast.node().chain().toString()));
            Session hospital = cast.member("First Hospital", Role.HOSPITAL);
            step(
                    "member",
                    true,
                    "First Hospital is a member",
                    Map.of("account", hospital.account().text()));
            new RecordChapter(folder, cast, hospital, this::tell).tell(seed);
            new TrainingChapter(folder, cast, hospital, this::tell).tell(seed);
            verified(hospital);
        } catch (StoryEnded ended) {
            LOG.info("the story ended early");
        } catch (IOException e) {
            throw new Failed(new Failure.Unexpected("the demo's own files"), e);
        }
        return sound.get();
    }

    private void verified(Session hospital) throws Failed {
        ChainVerdict verdict = hospital.chain().inspector().inspect(Progress.NONE);
        Optional<String> fault = verdict.firstFault();
        step(
                "verify-chain",
                verdict.isSound(),
                "Every block's hash and parent were recomputed"
                        + fault.map(text -> ": " + text).orElse(""),
                Map.of("blocks", verdict.blocks()));
    }

    private void step(String name, boolean done, String sentence, Map<String, Object> seen) {
        tell(new StoryStep(name, done, sentence, seen));
    }

    private void tell(StoryStep step) {
        told.accept(step);
        if (!step.done()) {
            sound.set(false);
            throw new StoryEnded();
        }
    }

    /** A step did not do what it said. */
    private static final class StoryEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
