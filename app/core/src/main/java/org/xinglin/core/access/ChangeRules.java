package org.xinglin.core.access;

import java.util.List;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;

/** Sets the hospital's rules about access. */
public final class ChangeRules {
    private final Guard guard;
    private final RuleBook book;

    public ChangeRules(Guard guard, RuleBook book) {
        this.guard = guard;
        this.book = book;
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE */
    public void change(AccessRules rules) throws Failed {
        guard.act(
                Act.CHANGE_RULES,
                "access",
                () -> {
                    book.save(rules);
                    return rules;
                },
                ChangeRules::told);
    }

    private static String told(AccessRules rules) {
        List<String> categories =
                rules.fourEyes().stream().map(Category::word).sorted().toList();
        return "four eyes " + categories + ", key release " + rules.keyRelease().word() + ", strict keys "
                + rules.strictKeys();
    }
}
