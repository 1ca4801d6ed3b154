package org.xinglin.core.chain.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;

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

    /** @param command the program and its arguments, started without a shell; empty for none @throws Failed NotAllowed */
    public void setHook(List<String> command) throws Failed {
        guard.act(Act.CHANGE_RULES, "watch hook", () -> {
            book.setHook(command);
            return command;
        });
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
