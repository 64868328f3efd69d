package com.imobhub.team.application;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryMembers implements Members {

    private final Map<MemberId, Member> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Member> find(Email email) {
        return kept.values().stream().filter(it -> it.email().equals(email)).findAny();
    }

    @Override
    public List<Member> findAll(Collection<MemberId> ids) {
        return kept.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public synchronized boolean add(Member member) {
        if (find(member.email()).isPresent()) {
            return false;
        }
        save(member);
        return true;
    }

    @Override
    public void save(Member member) {
        kept.put(member.id(), member);
    }
}
