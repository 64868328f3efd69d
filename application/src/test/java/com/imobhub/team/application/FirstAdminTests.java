package com.imobhub.team.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.Role;
import com.imobhub.team.domain.Email;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstAdminTests {

    private final InMemoryMembers members = new InMemoryMembers();
    private final PlainHasher hasher = new PlainHasher();
    private final FirstAdmin firstAdmin =
            new FirstAdmin(members, hasher, new TestClock(Instant.parse("2026-03-02T12:00:00Z")));

    @Test
    void theFirstAdminIsWhoTheSettingsSay() {
        var created = firstAdmin
                .createIfNobody("Rosa", "Rosa@Imob.com.br", "chave-da-casa")
                .orElseThrow();

        assertThat(created.generated()).isFalse();
        assertThat(created.email()).isEqualTo("rosa@imob.com.br");
        var rosa = members.find(new Email("rosa@imob.com.br")).orElseThrow();
        assertThat(rosa.role()).isEqualTo(Role.ADMIN);
        assertThat(rosa.name()).isEqualTo("Rosa");
        assertThat(hasher.matches(created.password(), rosa.password())).isTrue();
    }

    @Test
    void withoutSettingsThePasswordIsRandom() {
        var created = firstAdmin.createIfNobody(null, "", null).orElseThrow();

        assertThat(created.generated()).isTrue();
        assertThat(created.email()).isEqualTo(FirstAdmin.DEFAULT_EMAIL);
        assertThat(created.password().reveal()).hasSize(16);
        assertThat(created.toString()).doesNotContain(created.password().reveal());
    }

    @Test
    void thereIsOnlyOneFirst() {
        firstAdmin.createIfNobody(null, null, null);

        assertThat(firstAdmin.createIfNobody(null, "outra@imob.com.br", null)).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefused() {
        assertThatThrownBy(() -> firstAdmin.createIfNobody(null, null, "curta")).isInstanceOf(Refusal.class);
        assertThat(members.isEmpty()).isTrue();
    }
}
