package com.imobhub.team.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps members must do; each test starts from an empty one. */
public interface MembersContract {

    Instant JOINED = Instant.parse("2026-03-02T12:00:00.123456Z");

    Members members();

    /** Somebody with an address of their own. */
    static Member somebody() {
        var email = new Email(UUID.randomUUID() + "@imob.com.br");
        return Member.join("Ana Souza", email, Role.MANAGER, new PasswordHash("$2a$12$hash"), JOINED);
    }

    @Test
    default void whoWasAddedIsFoundByIdAndByEmail() {
        var ana = somebody();

        assertThat(members().add(ana)).isTrue();

        assertThat(members().find(ana.id())).contains(ana);
        assertThat(members().find(ana.email())).contains(ana);
    }

    @Test
    default void strangersAreNotFound() {
        assertThat(members().find(MemberId.next())).isEmpty();
        assertThat(members().find(somebody().email())).isEmpty();
    }

    @Test
    default void nobodyIsThereUntilSomebodyIsAdded() {
        assertThat(members().isEmpty()).isTrue();
        members().add(somebody());
        assertThat(members().isEmpty()).isFalse();
    }

    @Test
    default void anAddressBelongsToOneMember() {
        var ana = somebody();
        var other = Member.join("Outra Ana", ana.email(), Role.AGENT, ana.password(), JOINED);
        members().add(ana);

        assertThat(members().add(other)).isFalse();

        assertThat(members().find(ana.email())).contains(ana);
        assertThat(members().find(other.id())).isEmpty();
    }

    @Test
    default void changesAreKept() {
        var ana = somebody();
        members().add(ana);

        members().save(ana.deactivate());

        assertThat(members().find(ana.id())).contains(ana.deactivate());
    }

    @Test
    default void severalAreFoundAtOnce() {
        var ana = somebody();
        var bia = somebody();
        members().add(ana);
        members().add(bia);
        members().add(somebody());

        assertThat(members().findAll(List.of(ana.id(), bia.id(), MemberId.next())))
                .containsExactlyInAnyOrder(ana, bia);
        assertThat(members().findAll(List.of())).isEmpty();
    }
}
