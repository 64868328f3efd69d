package com.imobhub.conversations.domain;

import com.imobhub.team.MemberId;

/** Who wrote a message. */
public sealed interface Author {

    /** The contact. */
    record TheContact() implements Author {}

    /** A member of the agency, by the name they had then. */
    record AMember(MemberId id, String name) implements Author {}
}
