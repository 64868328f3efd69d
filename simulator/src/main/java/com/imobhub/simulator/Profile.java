package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at WhatsApp (wire-formats.md §11).
 *
 * @param phone the number, told or not
 * @param hidesNumber webhooks leave the number out
 * @param username since 2026; who has one is also named by the user id in messages
 * @param parentUserId the id in a linked portfolio
 * @param tellsUserId messages name the user id beside the number
 */
record Profile(
        @Nullable String phone,
        boolean hidesNumber,
        String userId,
        boolean tellsUserId,
        @Nullable String parentUserId,
        @Nullable String name,
        @Nullable String username) {

    /** Somebody of whom only the number or, when it is hidden, the user id is known. */
    static Profile of(String id) {
        var hidden = WaId.isBusinessScoped(id);
        return new Profile(
                hidden ? null : id, hidden, hidden ? id : WaId.businessScopedId(id), hidden, null, null, null);
    }

    /** The number as webhooks tell it. */
    @Nullable
    String waId() {
        return hidesNumber ? null : phone;
    }

    /** Whether messages name the user id: it alone, or as well when this person has a username. */
    boolean isNamedByUserId() {
        return tellsUserId || waId() == null || username != null;
    }

    /** The same, changed where something new is given. */
    Profile with(Change change) {
        return new Profile(
                given(change.phone(), phone),
                change.hidesNumber() == null ? hidesNumber && !newlyTold(change) : change.hidesNumber(),
                change.userId() == null || change.userId().isBlank() ? userId : change.userId(),
                tellsUserId || (change.userId() != null && !change.userId().isBlank()),
                given(change.parentUserId(), parentUserId),
                given(change.name(), name),
                given(change.username(), username));
    }

    private boolean newlyTold(Change change) {
        return phone == null && change.phone() != null;
    }

    private static @Nullable String given(@Nullable String wish, @Nullable String before) {
        return wish == null || wish.isBlank() ? before : wish.strip();
    }

    /** What the control API may change; what is absent stays as it is. */
    record Change(
            @Nullable String phone,
            @Nullable Boolean hidesNumber,
            @Nullable String userId,
            @Nullable String parentUserId,
            @Nullable String name,
            @Nullable String username) {

        static Change naming(@Nullable String name, @Nullable String userId) {
            return new Change(null, null, userId, null, name, null);
        }
    }
}
