package org.xinglin.views.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.training.PolicyObjection;

/** Says what this hospital's policy has against a task. An objection of a kind that is not known is shown as it came. */
public final class ObjectionText {
    private static final String BETWEEN = "; ";
    private static final String DEMANDED = " (demanded: ";

    private ObjectionText() {}

    /** @param detail objections as {@link PolicyObjection#toString} writes them, a semicolon between two */
    public static List<Object> of(String detail) {
        return Arrays.stream(detail.split(BETWEEN, -1)).map(ObjectionText::one).toList();
    }

    private static Object one(String objection) {
        int colon = objection.indexOf(':');
        Optional<PolicyObjection.Kind> kind = kind(colon < 0 ? objection : objection.substring(0, colon));
        if (kind.isEmpty()) {
            return objection;
        }
        String rest = colon < 0 ? "" : objection.substring(colon + 1).strip();
        int demanded = (" " + rest).indexOf(DEMANDED);
        boolean both = demanded >= 0 && rest.endsWith(")");
        String offered = both ? (" " + rest).substring(0, demanded).strip() : rest;
        String wanted = both ? (" " + rest).substring(demanded + DEMANDED.length(), rest.length()) : "";
        return Message.of("training.objection." + kind.get().word(), offered, wanted);
    }

    private static Optional<PolicyObjection.Kind> kind(String word) {
        return Arrays.stream(PolicyObjection.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
