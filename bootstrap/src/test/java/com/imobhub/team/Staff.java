package com.imobhub.team;

import com.imobhub.shared.Secret;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHasher;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Hires people for tests. */
@TestComponent
class Staff {

    static final String PASSWORD = "chave-da-casa";

    private final Members members;
    private final PasswordHasher hasher;

    Staff(Members members, PasswordHasher hasher) {
        this.members = members;
        this.hasher = hasher;
    }

    /** Somebody new, with an address nobody had. */
    Member hire(Role role) {
        var email = new Email(UUID.randomUUID() + "@imob.com.br");
        var hash = hasher.hash(new Password(new Secret(PASSWORD)));
        var member = Member.join("Ana Souza", email, role, hash, Instant.parse("2026-03-02T12:00:00Z"));
        members.add(member);
        return member;
    }

    void dismiss(Member member) {
        members.save(member.deactivate());
    }
}
