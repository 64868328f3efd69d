package com.imobhub.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTests {

    @Test
    void itSaysWhatAndWhyAndWhere() {
        var refusal = new Refusal(Refusal.Kind.UNPROCESSABLE, "text-too-long", "At most 4096.", "text");

        assertThat(refusal).hasMessage("At most 4096.");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
        assertThat(refusal.code()).isEqualTo("text-too-long");
        assertThat(refusal.field()).isEqualTo("text");
    }

    @Test
    void itNeedNotConcernAField() {
        assertThat(new Refusal(Refusal.Kind.CONFLICT, "channel-exists", "It exists.").field())
                .isNull();
    }

    @Test
    void aWrongFieldIsInvalid() {
        var refusal = Refusal.invalid("limit", "1 to 100.");

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("invalid-field");
        assertThat(refusal.field()).isEqualTo("limit");
    }
}
