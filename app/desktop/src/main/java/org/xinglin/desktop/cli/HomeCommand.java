package org.xinglin.desktop.cli;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.desktop.assembly.HomePremises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that needs the home unlocked. It is the door through which every failure reaches a person. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class HomeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(HomeCommand.class);
    private static final int TRIES = 3;

    @Mixin
    final HomeOptions options = new HomeOptions();

    /** Does the command's work. @return the exit code */
    abstract int run(Session session, Output output) throws Failed;

    /** What is done with a node that was named. */
    void choose(HomePremises premises, NodeAddresses node) throws Failed {
        premises.use(node);
    }

    /** Around {@link #run}: a kind of commands may do more than the single one. */
    int perform(Session session, Output output) throws Failed {
        return run(session, output);
    }

    @Override
    public Integer call() {
        Output output = options.output();
        try (HomePremises premises = new HomePremises(options.folder())) {
            String node = options.nodeReference();
            if (node != null) {
                choose(premises, premises.readNode(node));
            }
            try (Session session = unlock(premises, output)) {
                int code = perform(session, output);
                remindOfAnchor(session, output);
                return code;
            }
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    /** Whoever works by commands only has no window that anchors the log by itself. */
    private static void remindOfAnchor(Session session, Output output) {
        session.audit()
                .anchor()
                .overdueSince()
                .ifPresent(since -> output.remark("The audit log has not come onto the chain since " + since
                        + ". Until then it could be rewritten unseen: xinglin audit anchor"));
    }

    private Session unlock(HomePremises premises, Output output) throws Failed {
        premises.identity(); // before the password is asked for: there may be no home here
        for (int attempt = 1; ; attempt++) {
            try (Secret password =
                    options.password("Password of " + options.folder().root())) {
                return premises.unlock(options.operator(), password);
            } catch (Failed failed) {
                boolean wrong = failed.failure().equals(new Failure.NotAllowed(Barrier.WRONG_PASSWORD));
                if (!wrong || attempt == TRIES || !options.isPrompting()) {
                    throw failed;
                }
                output.failure(failed.failure());
            }
        }
    }
}
