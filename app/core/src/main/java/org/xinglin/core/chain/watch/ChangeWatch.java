package org.xinglin.core.chain.watch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Sets the rules of the watch and the hook that alerts are told to. */
public final class ChangeWatch {
    private final Guard guard;
    private final WatchBook book;

    public ChangeWatch(Guard guard, WatchBook book) {
        this.guard = guard;
        this.book = book;
    }

    /** All rules as they are in force, one a kind. */
    public List<WatchRule> rules() {
        return inForce(book);
    }

    public List<String> hook() {
        return book.hook();
    }

    /** @throws Failed NotAllowed */
    public void set(WatchRule rule) throws Failed {
        guard.act(Act.CHANGE_RULES, "watch " + rule.kind().word(), () -> {
            book.set(rule);
            return rule;
        });
    }

    /**
     * @param command the program and its arguments, started without a shell; empty for none
     * @throws Failed NotAllowed, Invalid BAD_HOOK
     */
    public void setHook(List<String> command) throws Failed {
        guard.act(Act.CHANGE_RULES, "watch hook", () -> {
            check(command);
            book.setHook(command);
            return command;
        });
    }

    /** A program is named by its whole path: which one a bare name means would depend on who starts the console from where. */
    private static void check(List<String> command) throws Failed {
        if (command.isEmpty()) {
            return;
        }
        try {
            Path program = Path.of(command.getFirst());
            if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                return;
            }
        } catch (InvalidPathException garbled) {
            throw new Failed(new Failure.Invalid(Problem.BAD_HOOK, command.getFirst(), ""), garbled);
        }
        throw Failed.invalid(Problem.BAD_HOOK, command.getFirst());
    }

    static List<WatchRule> inForce(WatchBook book) {
        Map<RuleKind, WatchRule> rules = new EnumMap<>(RuleKind.class);
        for (RuleKind kind : RuleKind.values()) {
            rules.put(kind, WatchRule.usual(kind));
        }
        book.set().forEach(rule -> rules.put(rule.kind(), rule));
        return new ArrayList<>(rules.values());
    }
}
