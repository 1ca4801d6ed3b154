package org.xinglin.core.settings;

import java.nio.charset.StandardCharsets;
import org.xinglin.core.access.Role;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** Who this home belongs to: the name and role that it registers. */
public record Identity(String name, Role role) {
    /** The contract's limit, in UTF-8 bytes. */
    private static final int MAX = 64;

    /** @throws Failed Invalid BAD_NAME */
    public static Identity of(String name, Role role) throws Failed {
        String stripped = name.strip();
        int length = stripped.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > MAX || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new Failed(new Failure.Invalid(Problem.BAD_NAME, stripped, ""));
        }
        return new Identity(stripped, role);
    }
}
