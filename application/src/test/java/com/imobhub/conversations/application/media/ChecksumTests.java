package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTests {

    private static final String IN_WEBHOOKS = "173VRfCdinPCuZAzfIIR1wigTM2XSGJ2heT8ecwDgDk=";
    private static final String ELSEWHERE = "d7bdd545f09d8a73c2b990337c8211d708a04ccd9748627685e4fc79cc038039";

    @Test
    void bothFormsSayTheSame() {
        assertThat(Checksum.read(IN_WEBHOOKS))
                .hasValueSatisfying(bytes ->
                        assertThat(bytes).isEqualTo(Checksum.read(ELSEWHERE).orElseThrow()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "not a checksum", "173VRfCd", "zz", "00"})
    void anythingElseIsNoClaim(String claim) {
        assertThat(Checksum.read(claim)).isEmpty();
    }
}
