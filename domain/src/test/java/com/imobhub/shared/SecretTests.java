package com.imobhub.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTests {

    private record Holder(Secret token) {}

    @Test
    void printingItShowsDotsOnly() {
        var secret = new Secret("EAAG-geheim");

        assertThat(secret).hasToString("••••");
        assertThat(new Holder(secret).toString()).doesNotContain("geheim");
        assertThat("%s".formatted(secret)).doesNotContain("geheim");
    }

    @Test
    void itsOwnerCanReadIt() {
        assertThat(new Secret("EAAG").reveal()).isEqualTo("EAAG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankOneIsNone(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(blank));
    }
}
