package org.xinglin.core.audit;

import static org.xinglin.core.audit.OperatorRole.ADMINISTRATOR;
import static org.xinglin.core.audit.OperatorRole.AUDITOR;
import static org.xinglin.core.audit.OperatorRole.OPERATOR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Everything a person can do that is asked about and written down; the names stand in the log for ever. */
public enum Act {
    UNLOCK(false, ADMINISTRATOR, OPERATOR, AUDITOR),
    LOCK(false, ADMINISTRATOR, OPERATOR, AUDITOR),

    PROTECT(ADMINISTRATOR, OPERATOR),
    OPEN(ADMINISTRATOR, OPERATOR),
    OPEN_SHARED(ADMINISTRATOR, OPERATOR),
    VERIFY_RECORD(false, ADMINISTRATOR, OPERATOR, AUDITOR),
    EDIT_RECORD(ADMINISTRATOR, OPERATOR),
    ERASE(ADMINISTRATOR, OPERATOR),
    REBUILD_CATALOGUE(ADMINISTRATOR),
    EXPORT_ARCHIVE(ADMINISTRATOR, OPERATOR),
    IMPORT_ARCHIVE(ADMINISTRATOR, OPERATOR),

    GRANT(ADMINISTRATOR, OPERATOR),
    REVOKE(ADMINISTRATOR, OPERATOR),
    REQUEST(ADMINISTRATOR, OPERATOR),
    ANSWER_REQUEST(ADMINISTRATOR, OPERATOR),
    BREAK_GLASS(ADMINISTRATOR, OPERATOR),
    ACKNOWLEDGE_EMERGENCY(ADMINISTRATOR, OPERATOR),
    ACKNOWLEDGE_ALERT(ADMINISTRATOR, OPERATOR),
    RELEASE_KEYS(ADMINISTRATOR, OPERATOR),
    CONFIRM_KEY(ADMINISTRATOR, OPERATOR),
    BIND_PATIENT(ADMINISTRATOR, OPERATOR),
    REPLACE_TRANSACTION(ADMINISTRATOR, OPERATOR),
    PROVE_ACCESS(ADMINISTRATOR, OPERATOR, AUDITOR),
    PROVE_ROLE(ADMINISTRATOR, OPERATOR),
    PUBLISH_TASK(ADMINISTRATOR, OPERATOR),
    STOP_TASK(ADMINISTRATOR, OPERATOR),
    NAME_STANDBY(ADMINISTRATOR),
    TRAIN(ADMINISTRATOR, OPERATOR),
    APPROVE_TASK(ADMINISTRATOR),
    CHANGE_SITE_POLICY(ADMINISTRATOR),
    ENROL_IN_CONSORTIUM(ADMINISTRATOR),
    REGISTER_MEMBER(ADMINISTRATOR),
    ADMIT_MEMBER(ADMINISTRATOR),
    REMOVE_MEMBER(ADMINISTRATOR),

    MANAGE_OPERATORS(ADMINISTRATOR),
    CHANGE_OWN_PASSWORD(ADMINISTRATOR, OPERATOR, AUDITOR),
    ROTATE_MASTER_KEY(ADMINISTRATOR),
    MAKE_SHEETS(ADMINISTRATOR),
    BACK_UP(ADMINISTRATOR),
    DRILL(false, ADMINISTRATOR, AUDITOR),
    RESTORE(ADMINISTRATOR),
    CHANGE_RULES(ADMINISTRATOR),
    CHANGE_STORAGE(ADMINISTRATOR),
    MOVE_NODE(ADMINISTRATOR),

    VERIFY_AUDIT(false, ADMINISTRATOR, OPERATOR, AUDITOR),
    EXPORT_AUDIT(ADMINISTRATOR, AUDITOR),
    ANCHOR_AUDIT(ADMINISTRATOR, OPERATOR);

    private final boolean beforehand;
    private final boolean administrator;
    private final boolean operator;
    private final boolean auditor;

    Act(OperatorRole first, OperatorRole... others) {
        this(true, first, others);
    }

    Act(boolean beforehand, OperatorRole first, OperatorRole... others) {
        this.beforehand = beforehand;
        Set<OperatorRole> roles = EnumSet.of(first, others);
        this.administrator = roles.contains(ADMINISTRATOR);
        this.operator = roles.contains(OPERATOR);
        this.auditor = roles.contains(AUDITOR);
    }

    public boolean isAllowedTo(OperatorRole role) {
        return switch (role) {
            case ADMINISTRATOR -> administrator;
            case OPERATOR -> operator;
            case AUDITOR -> auditor;
        };
    }

    /**
     * Whether it is written down before it begins as well: everything that changes or gives out something, because no crash takes
     * back what happened. Where no line stands, nothing was done.
     */
    public boolean isWrittenBeforehand() {
        return beforehand;
    }

    /** The word in exports and for filters, such as {@code break-glass}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
