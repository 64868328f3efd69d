package com.imobhub.team.domain;

/** What became of a refresh. */
public sealed interface Refreshed {

    /** The token was good; the session goes on with another one. */
    record Rotated(Session next) implements Refreshed {}

    /** The token had been used before: somebody holds a copy, the session must end. */
    record Reused() implements Refreshed {}

    /** The session had ended already. */
    record Over() implements Refreshed {}
}
