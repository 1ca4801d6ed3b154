package org.xinglin.views.kit;

import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/**
 * The one door through which trouble reaches a person, on the screen and on the command line: what happened, what is safe,
 * what to do, and the code to quote.
 */
public final class FailureText {
    private FailureText() {}

    /** A failure in words, in one language. */
    public record Told(String title, String safe, String todo, String code) {}

    public static Told tell(Failure failure, Texts texts) {
        Explanation explanation = explain(failure);
        return new Told(
                texts.say(explanation.title()),
                texts.say(explanation.safe()),
                texts.say(explanation.todo()),
                failure.code());
    }

    /** A failure as texts to say. */
    record Explanation(Message title, Message safe, Message todo) {
        private static Explanation of(String stem, Message safe, Object... arguments) {
            return new Explanation(Message.of(stem + ".title", arguments), safe, Message.of(stem + ".todo", arguments));
        }
    }

    static Explanation explain(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable it ->
                Explanation.of(unreachable(it.part()), Message.of("failure.safe.unreachable"), it.address());
            case Failure.Refused it -> refused(it);
            case Failure.Untrusted it ->
                Explanation.of(untrusted(it.why()), Message.of("failure.safe.untrusted"), it.words());
            case Failure.NotAllowed it -> Explanation.of(barrier(it.barrier()), Message.of("failure.safe.nothing"));
            case Failure.MustWait it ->
                Explanation.of("failure.must-wait", Message.of("failure.safe.nothing"), it.seconds());
            case Failure.Tampered it ->
                Explanation.of("failure.tampered", Message.of("failure.safe.tampered"), it.what());
            case Failure.Conflicting it ->
                Explanation.of(conflict(it.conflict()), Message.of("failure.safe.nothing"), it.what());
            case Failure.OutOfSpace it ->
                Explanation.of("failure.out-of-space", Message.of("failure.safe.half"), it.place());
            case Failure.Cancelled it -> Explanation.of("failure.cancelled", Message.of("failure.safe.half"));
            case Failure.NotSent it -> Explanation.of("failure.not-sent", Message.of("failure.safe.nothing"));
            case Failure.Invalid it -> InvalidText.explain(it);
            case Failure.Unexpected it ->
                Explanation.of("failure.unexpected", Message.of("failure.safe.unexpected"), it.where());
        };
    }

    private static String unreachable(Part part) {
        return switch (part) {
            case CHAIN -> "failure.unreachable.chain";
            case STORAGE -> "failure.unreachable.storage";
            case COORDINATOR -> "failure.unreachable.coordinator";
        };
    }

    private static Explanation refused(Failure.Refused it) {
        String stem =
                switch (it.part()) {
                    case CHAIN -> "failure.refused.chain";
                    case STORAGE -> "failure.refused.storage";
                    case COORDINATOR -> "failure.refused.coordinator";
                };
        Object reason = it.part() == Part.CHAIN ? ContractText.of(it.reason()) : it.reason();
        return Explanation.of(stem, Message.of("failure.safe.nothing"), reason);
    }

    private static String untrusted(Failure.Distrust why) {
        return switch (why) {
            case NO_CERTIFICATE -> "failure.trust.no-certificate";
            case EXPIRED -> "failure.trust.expired";
            case NOT_YET_VALID -> "failure.trust.not-yet-valid";
            case REVOKED -> "failure.trust.revoked";
            case OTHER_AUTHORITY -> "failure.trust.other-authority";
            case OTHER_ROLE -> "failure.trust.other-role";
            case OTHER_ACCOUNT -> "failure.trust.other-account";
            case OTHER_NAME -> "failure.trust.other-name";
            case TOKEN_REFUSED -> "failure.trust.token-refused";
            case BAD_REQUEST -> "failure.trust.bad-request";
            case AUTHORITY_BROKEN -> "failure.trust.authority-broken";
        };
    }

    private static String barrier(Failure.Barrier barrier) {
        return switch (barrier) {
            case WRONG_PASSWORD -> "failure.wrong-password";
            case WRONG_SHEETS -> "failure.wrong-sheets";
            case OPERATOR_DISABLED -> "failure.operator-disabled";
            case NOT_YOUR_ROLE -> "failure.not-your-role";
            case NO_GRANT -> "failure.no-grant";
            case NOT_OWNER -> "failure.not-owner";
            case NOT_YOUR_TASK -> "failure.not-your-task";
            case NOT_A_MEMBER -> "failure.not-a-member";
            case KEYLESS -> "failure.keyless";
            case KEY_CHANGED -> "failure.key-changed";
            case KEY_UNVERIFIED -> "failure.key-unverified";
            case SECOND_OPERATOR -> "failure.second-operator";
            case KEY_NOT_RELEASED -> "failure.key-not-released";
            case PRIVACY_SPENT -> "failure.privacy-spent";
            case LOCKED -> "failure.locked";
        };
    }

    private static String conflict(Failure.Conflict conflict) {
        return switch (conflict) {
            case HOME_IN_USE -> "failure.home-in-use";
            case REPO_IN_USE -> "failure.repo-in-use";
            case ALREADY_SET_UP -> "failure.already-set-up";
            case CHANGED_MEANWHILE -> "failure.changed-meanwhile";
            case OPERATOR_EXISTS -> "failure.operator-exists";
            case LAST_ADMINISTRATOR -> "failure.last-administrator";
            case OWN_OPERATOR -> "failure.own-operator";
            case HAS_TOKEN -> "failure.has-token";
            case FILE_EXISTS -> "failure.file-exists";
            case ALREADY_REGISTERED -> "failure.already-registered";
            case ALREADY_DONE -> "failure.already-done";
            case TASK_ENDED -> "failure.task-ended";
            case PLACE_IN_USE -> "failure.place-in-use";
            case DUPLICATE -> "failure.duplicate";
            case BEING_ERASED -> "failure.being-erased";
            case OTHER_CHAIN -> "failure.other-chain";
            case NOT_BOUND -> "failure.not-bound";
            case STILL_WAITING -> "failure.still-waiting";
        };
    }
}
