package com.imobhub.team.domain;

import com.imobhub.team.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where members are kept. */
public interface Members {

    Optional<Member> find(MemberId id);

    Optional<Member> find(Email email);

    List<Member> findAll(Collection<MemberId> ids);

    /** Whether nobody was ever added. */
    boolean isEmpty();

    /** Adds a new member, unless somebody has that e-mail address already; says whether it did. */
    boolean add(Member member);

    /** Keeps the changes of a member who was added before. */
    void save(Member member);
}
