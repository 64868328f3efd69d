package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaIdTests {

    @ParameterizedTest
    @CsvSource({
        "+55 31 99000-0123, 553190000123",
        "+55 11 99000-0123, 5511990000123",
        "+55 31 9000-0123, 553190000123",
        "+55 31 96000-0123, 5531960000123",
        "+351 912 345 678, 351912345678",
    })
    void theNinthDigitIsUnknownToOldAccounts(String phone, String waId) {
        assertThat(WaId.of(phone)).isEqualTo(waId);
    }

    @Test
    void aNumberAlwaysHasTheSameUserId() {
        assertThat(WaId.businessScopedId("5511900000123"))
                .isEqualTo(WaId.businessScopedId("5511900000123"))
                .isNotEqualTo(WaId.businessScopedId("5511900000124"))
                .matches("BR\\.\\d{16}");
    }
}
