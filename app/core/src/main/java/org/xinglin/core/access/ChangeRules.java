package org.xinglin.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.access.PendingApprovals.PendingApproval;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.records.Category;

/**
 * Sets the hospital's rules about access. Where anything is under four eyes, the rules are, too: nobody loosens them alone and
 * then grants alone.
 */
public final class ChangeRules {
    /** In the place of a grantee: what was half approved are rules. */
    static final String RULES = "rules";

    private final Guard guard;
    private final RuleBook book;
    private final PendingApprovals approvals;
    private final InstantSource clock;

    ChangeRules(Guard guard, RuleBook book, PendingApprovals approvals, InstantSource clock) {
        this.guard = guard;
        this.book = book;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * @throws Failed NotAllowed NOT_YOUR_ROLE; SECOND_OPERATOR when these rules loosen what is under four eyes: they hold as
     *     soon as another administrator sets the same
     */
    public void change(AccessRules rules) throws Failed {
        Digest same = digest(rules);
        if (rules.loosens(book.rules()) && !isAgreed(same)) {
            guard.act(
                    Act.CHANGE_RULES,
                    "access",
                    () -> {
                        approvals.put(half(same));
                        return rules;
                    },
                    wanted -> "waits for a second administrator: " + told(wanted));
            throw new Failed(new Failure.NotAllowed(Barrier.SECOND_OPERATOR));
        }
        guard.act(
                Act.CHANGE_RULES,
                "access",
                () -> {
                    book.save(rules);
                    approvals.remove(same, RULES);
                    return rules;
                },
                ChangeRules::told);
    }

    private boolean isAgreed(Digest rules) {
        Optional<PendingApproval> first = approvals.find(rules, RULES);
        return first.isPresent()
                && !first.get().operator().equals(guard.operator().name());
    }

    private PendingApproval half(Digest rules) {
        return new PendingApproval(
                rules,
                RULES,
                new Terms(Optional.empty(), RULES),
                guard.operator().name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Digest digest(AccessRules rules) {
        try {
            String all = told(rules) + ", " + rules.clockTolerance();
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String told(AccessRules rules) {
        List<String> categories =
                rules.fourEyes().stream().map(Category::word).sorted().toList();
        return "four eyes " + categories + ", key release " + rules.keyRelease().word() + ", strict keys "
                + rules.strictKeys();
    }
}
