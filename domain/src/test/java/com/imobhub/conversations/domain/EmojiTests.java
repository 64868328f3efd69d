package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "❤️",
                "❤",
                "😂",
                "🙏🏽",
                "👩🏽‍🚀",
                "👨‍👩‍👧‍👦",
                "🇧🇷",
                "1️⃣",
                "#️⃣",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "👩🏻‍❤️‍💋‍👨🏿",
                "✅",
                "⏰",
                "🏡"
            })
    void onePictureSignIsAnEmoji(String text) {
        assertThat(Emoji.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ok",
                "a",
                "1",
                "#",
                "*",
                "👍👍",
                "👍 ",
                " 👍",
                "👍a",
                "🇧",
                "🇧🇷🇧🇷",
                "\u0000",
                "\uD83D",
                "\u200D",
                "\uFE0F",
                "e\u0301",
                "👍\u0301",
                "\u20E3",
                "\n"
            })
    void anythingElseIsNone(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Emoji.of(text))
                .returns("invalid-field", Refusal::code)
                .returns("emoji", Refusal::field);
    }

    @Test
    void aSignWithoutEndIsNone() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Emoji.of("👩" + "\u200D👩".repeat(100_000)));
    }
}
