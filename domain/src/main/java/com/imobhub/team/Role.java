package com.imobhub.team;

/** What a member is in the agency; each role may do all that the one before it may. */
public enum Role {
    AGENT,
    MANAGER,
    ADMIN;

    /** Whether this role has at least the rights of {@code other}. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
