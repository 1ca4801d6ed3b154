package org.xinglin.core.access;

/**
 * How this home's member stands among those who can prove a role.
 *
 * @param members of the role who have a key today, herself included if she has one; of these she can hide among
 * {@link RoleStatement#MAX_RING} at most
 */
public record RoleStanding(Role role, KeyState key, int members) {
    /** Whether she has a role key. */
    public enum KeyState {
        NONE,
        /** It was entered today after another one. */
        FROM_TOMORROW,
        HOLDS
    }
}
