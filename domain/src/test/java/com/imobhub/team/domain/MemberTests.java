package com.imobhub.team.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import com.imobhub.team.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberTests {

    @Test
    void aNewMemberIsActiveUntilDeactivated() {
        var ana = joining(" Ana Souza ");

        assertThat(ana.name()).isEqualTo("Ana Souza");
        assertThat(ana.active()).isTrue();
        assertThat(ana.deactivate().active()).isFalse();
    }

    @Test
    void everybodyHasAName() {
        assertThatThrownBy(() -> joining(" ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> joining("A".repeat(121))).isInstanceOf(Refusal.class);
    }

    @Test
    void thePasswordHashDoesNotShowItself() {
        assertThat(joining("Ana").toString()).doesNotContain("$2a$");
    }

    private static Member joining(String name) {
        return Member.join(name, new Email("ana@imob.com.br"), Role.AGENT, new PasswordHash("$2a$"), Instant.EPOCH);
    }
}
