package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.OUT_1;
import static com.imobhub.conversations.meta.Cast.noonPlus;
import static com.imobhub.conversations.meta.Cast.text;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.File;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.domain.Content.Media;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MediaKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions, edits, deletions (wire-formats.md §2.2). */
class AfterthoughtFixtureTests extends FixtureTest {

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "in-reaction-add.json",
                        List.of(reacted(
                                OUT_1, "❤️", 0, "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDU1NzNFMzlCNjYwMDQ5NkQ0MEY0AA=="))),
                entry(
                        "in-reaction-remove-no-emoji.json",
                        List.of(reacted(
                                OUT_1, null, 5, "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE1MDEyNkNDMkQ2QzcyNkRFMENBAA=="))),
                entry(
                        "in-reaction-remove-empty.json",
                        List.of(reacted(
                                OUT_1, null, 6, "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEFBODkzMzU4QkU0QjUwNkQ4QUVCAA=="))),
                entry(
                        "in-reaction-unknown-target.json",
                        List.of(reacted(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE3NkJEMEY0MjgyRThBRUYzQUUxAA==",
                                "👍",
                                0,
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDdFMjY0MTM4RDBDQTEwM0I4NzIwAA=="))),
                entry(
                        "in-edit-text.json",
                        List.of(new MessageEdited(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA==",
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDg0ODk2RDNFMDY3ODg0NjIxQzBGAA==",
                                        30,
                                        MARINA,
                                        "Olá! (corrigido) ainda está disponível?")))),
                entry(
                        "in-revoke.json",
                        List.of(new MessageRevoked(
                                FIRST,
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFENBNjc5NTZFNEUxNENBNDkzQzE5AA==",
                                noonPlus(40)))));
    }

    private static MessageReacted reacted(String target, String emoji, int seconds, String id) {
        return new MessageReacted(FIRST, target, Direction.INBOUND, emoji, noonPlus(seconds), id);
    }

    @Test
    void aCaptionMayBeEdited() {
        var edited = only(
                MessageEdited.class,
                "in-edit-text.json",
                "\"type\":\"text\",\"text\":{\"body\":\"Olá! (corrigido) ainda está disponível?\"}",
                "\"type\":\"image\",\"image\":{\"caption\":\"corrigida\"}");

        assertThat(edited.as().content()).isEqualTo(new Media(MediaKind.IMAGE, "corrigida", null, false));
        assertThat(edited.as().file()).isEqualTo(new File(null, null, null, null, "missing"));
        assertThat(edited.as().context()).isEqualTo(Context.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type":"text","text" | "type":"hologram","text" | has type hologram, which is not read yet.
            "type":"text","text" | "type":"unsupported","x" | is an edit that WhatsApp does not show.
            "edit":{             | "edit":null,"x":{        | has no type.
            "original_message_id"| "x"                      | has no original_message_id.
            """)
    void anEditThatCannotBeReadChangesNothingAndIsKept(String original, String changed, String reason) {
        assertThat(only(NotUnderstood.class, "in-edit-text.json", original, changed)
                        .reason())
                .endsWith(reason);
    }

    @Test
    void aDeletionNeedsNobodysAddress() {
        assertThat(only(MessageRevoked.class, "in-revoke.json", "\"from\":\"5511900000123\"", "\"from\":\"?\""))
                .isEqualTo(new MessageRevoked(
                        FIRST, "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFENBNjc5NTZFNEUxNENBNDkzQzE5AA==", noonPlus(40)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in-reaction-add.json | "message_id" | has no message_id.
            in-revoke.json       | "revoke":    | has no original_message_id.
            """)
    void whatIsAboutNothingIsKept(String fixture, String name, String reason) {
        assertThat(only(NotUnderstood.class, fixture, name, name.replaceFirst("\"", "\"x"))
                        .reason())
                .endsWith(reason);
    }
}
