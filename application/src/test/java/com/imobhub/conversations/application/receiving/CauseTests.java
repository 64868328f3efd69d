package com.imobhub.conversations.application.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Cause.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTests {

    @ParameterizedTest
    @EnumSource
    void whatIsKeptTellsItsCause(Cause cause) {
        assertThat(Cause.read(cause.line("Field x: y is not read yet.")))
                .containsExactly(new Told(cause, "Field x: y is not read yet."));
    }

    @Test
    void eachLineHasItsOwnCause() {
        var kept = Cause.MALFORMED.line("Message 1 has no type.") + "\n" + Cause.UNKNOWN_CHANNEL.line("No channel.");

        assertThat(Cause.read(kept))
                .containsExactly(
                        new Told(Cause.MALFORMED, "Message 1 has no type."),
                        new Told(Cause.UNKNOWN_CHANNEL, "No channel."));
    }

    @Test
    void whatWasKeptBeforeIsShownAsItIs() {
        assertThat(Cause.read("Object page is not read yet."))
                .containsExactly(new Told(Cause.OTHER, "Object page is not read yet."));
        assertThat(Cause.read("")).isEmpty();
    }
}
