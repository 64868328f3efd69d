package com.imobhub.team;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The agency's members, as the other contexts may ask for them. Who has left still has a name. */
public interface Team {

    /** The member with this id, if there ever was one. */
    Optional<MemberName> find(MemberId id);

    /** The members with these ids; unknown ids are missing from the answer. */
    Map<MemberId, MemberName> find(Collection<MemberId> ids);
}
