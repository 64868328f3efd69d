package com.imobhub.team.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTests {

    @Test
    void oneMailboxIsOneAddressHoweverItIsTyped() {
        assertThat(new Email("  Ana.Souza@Imob.COM.br ")).isEqualTo(new Email("ana.souza@imob.com.br"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin@imobhub.local", "a@b.co", "joão+venda@imóveis.com.br"})
    void anAddressIsTaken(String text) {
        assertThat(Email.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ana", "ana@", "@imob.com", "ana@imob", "a na@imob.com", "ana@@imob.com", "ana@imob..com"})
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Email.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Email(text))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("email"));
    }

    @Test
    void anAddressIsNotEndless() {
        assertThat(Email.parse("ana@" + "imob.".repeat(60) + "com")).isEmpty();
    }
}
