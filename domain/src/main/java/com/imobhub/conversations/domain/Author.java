package com.imobhub.conversations.domain;

import com.imobhub.team.MemberId;

/** Who wrote a message. */
public sealed interface Author {

    /** The contact. */
    record TheContact() implements Author {}

    /** A member of the agency, by the name they had then. */
    record AMember(MemberId id, String name) implements Author {}

    /** Somebody of the agency on the phone that shares the number; nobody knows who. */
    record ThePhone() implements Author {}
}
