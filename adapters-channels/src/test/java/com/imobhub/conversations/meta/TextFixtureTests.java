package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.ANA_WITH_USERNAME;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.MARINAS_ID;
import static com.imobhub.conversations.meta.Cast.MARINAS_PHONE;
import static com.imobhub.conversations.meta.Cast.MARINA_WITH_USERNAME;
import static com.imobhub.conversations.meta.Cast.OUT_1;
import static com.imobhub.conversations.meta.Cast.PAULO;
import static com.imobhub.conversations.meta.Cast.PAULOS_PHONE;
import static com.imobhub.conversations.meta.Cast.nameless;
import static com.imobhub.conversations.meta.Cast.text;
import static com.imobhub.conversations.meta.Cast.written;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Context.Ad;
import com.imobhub.conversations.domain.Context.Forwarded;
import com.imobhub.conversations.domain.Context.Product;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, who wrote them, and what they refer to (wire-formats.md §2.1–§2.4, §11). */
class TextFixtureTests extends FixtureTest {

    private static final String PARAGRAPH = "Bom dia! Segue a descrição completa do que procuro: apartamento com 2 ou 3"
            + " quartos, varanda, vaga e portaria. 🏢✨ ";

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "in-text.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA==",
                                0,
                                MARINA,
                                "Olá! Vi o anúncio do apê na Vila Exemplo 🏡 — ainda está disponível?"))),
                entry(
                        "in-text-bsuid-and-phone.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDJBNUJEMDI3MTBFOTc1QTdGQkI5AA==",
                                0,
                                MARINA_WITH_USERNAME,
                                "Oi, sou a Marina"))),
                entry(
                        "in-text-bsuid-only.json",
                        List.of(text(
                                "wamid.HBgDMDAwFQIAEhgUNDM1ODY5NEVFQjA5OEM2NzA4QUUA",
                                0,
                                ANA_WITH_USERNAME,
                                "Boa tarde, quero informações"))),
                entry(
                        "in-text-no-contacts-array.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFEE5REZCMTVCRTQ1QTVGMzEyODc4AA==",
                                0,
                                nameless(PAULOS_PHONE),
                                "mensagem sem contacts"))),
                entry(
                        "in-text-contact-without-profile-name.json",
                        List.of(
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEJGNTVFNzVGQTI2M0NCQkMyNTI5AA==",
                                        0,
                                        nameless(MARINAS_PHONE, MARINAS_ID),
                                        "sem nome"),
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFEU5MkE5NkMwRTNBMjBEODdBQ0U3AA==",
                                        1,
                                        nameless(PAULOS_PHONE),
                                        "sem profile"))),
                entry(
                        "in-text-long-5200.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDdGRjhCNUU4RDMwREMxRkM5RTY2AA==",
                                0,
                                MARINA,
                                PARAGRAPH
                                        .repeat(60)
                                        .substring(0, PARAGRAPH.repeat(60).offsetByCodePoints(0, 5_200))))),
                entry(
                        "in-text-emoji-zwj-rtl.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFERDMTA5MkUxQjM2QkFBRDYxNThCAA==",
                                0,
                                MARINA,
                                "👨\u200d👩\u200d👧\u200d👦 família 🏳\ufe0f\u200d🌈 🇧🇷 👍🏽\nمرحبا بالعالم"
                                        + " \u200f\u202eabc\u202c\nשלום\t\u200f fim"))),
                entry(
                        "in-text-null-byte.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDhFNzU0NTA2MjVFMDI3QjBEMUE4AA==",
                                0,
                                new Person(List.of(MARINAS_PHONE, MARINAS_ID), "Marina"),
                                "antesdepois"))),
                entry(
                        "in-text-lone-surrogate.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDk5MUI2RDdBNzMyOUMxMzgwRDE2AA==",
                                0,
                                MARINA,
                                "corte \uFFFD aqui \uFFFD fim"))),
                entry(
                        "in-text-reply-context.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEY3MjQ5RkU3OERFRDAyRENCNENBAA==",
                                0,
                                MARINA,
                                new Content.Text("Sim, pode ser nesse horário"),
                                Context.quoting(OUT_1)))),
                entry(
                        "in-text-forwarded.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFENBNjc5NTZFNEUxNENBNDkzQzE5AA==",
                                0,
                                MARINA,
                                new Content.Text("Olha esse imóvel"),
                                new Context(null, Forwarded.ONCE, null, null)))),
                entry(
                        "in-text-frequently-forwarded.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDQ2REVFNDJEMkExMTQ0NTA2OUQ1AA==",
                                0,
                                MARINA,
                                new Content.Text("corrente"),
                                new Context(null, Forwarded.OFTEN, null, null)))),
                entry(
                        "in-text-referred-product.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDcxRTkzMTgwMzQ1RTlFQTZGQjI4AA==",
                                0,
                                MARINA,
                                new Content.Text("Esse ainda tem?"),
                                new Context(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDlEOTg5RThEMjdEQzlFMEVDMzM4AA==",
                                        Forwarded.NO,
                                        null,
                                        new Product("400000000000777", "AP-101"))))),
                entry(
                        "in-text-ad-referral-ctwa.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFDY3NUUyQzM2QUUxNDdFMUIyMEFFAA==",
                                0,
                                PAULO,
                                new Content.Text("Olá! Quero saber mais."),
                                from(new Ad(
                                        "ad",
                                        "120299000000810726",
                                        "https://fb.me/exemplo1",
                                        "Apto 2 dorms na Vila Exemplo",
                                        "Agende sua visita",
                                        "image",
                                        "https://scontent.xx.fbcdn.net/v/t45.1/ad.jpg",
                                        null,
                                        "ARExemploDeClickId_0123456789-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                + "_0123456789-xyz"))))),
                entry(
                        "in-text-ad-referral-status-no-clid.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDVBOUFEM0MyODVFMjA3QkU1MUQzAA==",
                                0,
                                MARINA,
                                new Content.Text("Oi"),
                                from(new Ad(
                                        "ad",
                                        "120299000000810999",
                                        "https://fb.me/3xyzStatus",
                                        "Lançamento",
                                        null,
                                        "video",
                                        "https://video.xx.fbcdn.net/v/ad.mp4",
                                        "https://scontent.xx.fbcdn.net/v/th.jpg",
                                        null))))),
                entry(
                        "in-brazil-without-ninth-digit.json",
                        List.of(text(
                                "wamid.HBgMNTUzMTkwMDAwMTIzFQIAEhgUNDBCM0VBQjYzRjNGMUQ0RkE0OEUA",
                                0,
                                new Person(
                                        List.of(
                                                new WhatsAppId("553190000123"),
                                                new BusinessScopedUserId("BR.3702576394655845")),
                                        "Célia Fictícia"),
                                "Sou de BH"))),
                entry(
                        "in-foreign-number.json",
                        List.of(text(
                                "wamid.HBgLMTU1NTAwMDAwMDEVAgASGBRGMzM0MkE3NkJEODBFMTk0MjlBNwA=",
                                0,
                                new Person(
                                        List.of(
                                                new WhatsAppId("15550000001"),
                                                new BusinessScopedUserId("US.13491208655302741918")),
                                        "John Sample"),
                                "Hello from abroad"))),
                entry(
                        "in-timestamp-as-number.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDQwMjQzNDc2RkNBQUY4RENBNEQ5AA==",
                                3,
                                MARINA,
                                "timestamp numérico"))),
                entry(
                        "in-unknown-fields.json",
                        List.of(text(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDk2RDgyOEFDREE4NEUxQkM4MUM5AA==",
                                0,
                                MARINA,
                                "campos novos"))),
                entry(
                        "in-duplicate-same-id-twice.json",
                        List.of(
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEVFMTc1NjBDOEI3NzM4NUI1QkI4AA==",
                                        0,
                                        MARINA,
                                        "repetida"),
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEVFMTc1NjBDOEI3NzM4NUI1QkI4AA==",
                                        0,
                                        MARINA,
                                        "repetida"))),
                entry(
                        "in-two-messages-reversed-order.json",
                        List.of(
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDdDRkQwMjRCNTEzNjczRDlCOTBCAA==",
                                        20,
                                        MARINA,
                                        "segunda"),
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFENFOUVENjZEODJERjdDRTAyOEE4AA==",
                                        10,
                                        MARINA,
                                        "primeira"))));
    }

    private static Context from(Ad ad) {
        return new Context(null, Forwarded.NO, ad, null);
    }

    @Test
    void theNinthDigitIsInTheIdentityAndNeverInTheAddress() {
        var celia = only(MessageArrived.class, "in-brazil-without-ninth-digit.json", "Sou", "Sou")
                .with();

        assertThat(celia.answerTo()).isEqualTo(new WhatsAppId("553190000123"));
        assertThat(celia.identities()).contains(new Identity(Identity.Kind.PHONE, "+5531990000123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BR.", "br.1502576394655843", "1502576394655843", "BR.150 257", "BR.\\u0000", "", "💥"})
    void aMalformedUserIdDoesNotCostTheMessage(String userId) {
        assertThat(only(MessageArrived.class, "in-text.json", "BR.1502576394655843", userId)
                        .with())
                .isEqualTo(new Person(List.of(MARINAS_PHONE), "Marina Teste"));
    }

    @Test
    void aMalformedPhoneDoesNotCostTheMessageOfWhoHasAUserId() {
        assertThat(only(
                                MessageArrived.class,
                                "in-text-bsuid-and-phone.json",
                                "\"from\":\"5511900000123\"",
                                "\"from\":\"+55 11\"")
                        .with()
                        .addresses())
                .containsExactly(MARINAS_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234",
                "123456789012345678901",
                "+5511900000123",
                "5511 90000",
                "55119\\u0660000",
                "",
                "BR.1502576394655843",
                "'; drop table contact"
            })
    void anImpossibleSenderIsNoMessage(String from) {
        only(NotUnderstood.class, "in-text-no-contacts-array.json", "5511900000456", from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0\"",
                "0",
                "-1",
                "\"-1795435200\"",
                "1795435200.5",
                "1e300",
                "\"soon\"",
                "\"\"",
                "null",
                "true",
                "{}",
                "[1]",
                "99999999999999999999",
                "9223372036854775807",
                "\"9999999999999\""
            })
    void anImpossibleTimeIsNoMessage(String timestamp) {
        only(NotUnderstood.class, "in-timestamp-as-number.json", "1795435203", timestamp);
    }

    @Test
    void anIdThatFitsIntoNoIndexIsNoMessage() {
        var id = "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA==";

        assertThat(only(MessageArrived.class, "in-text.json", id, "w".repeat(500))
                        .providerId())
                .hasSize(500);
        assertThat(only(NotUnderstood.class, "in-text.json", id, "w".repeat(501))
                        .reason())
                .hasSizeLessThan(200)
                .endsWith("has too long an id.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "\"M0\"", "{\"id\":\"M0\"}", "{\"id\":[]}", "{\"forwarded\":\"perhaps\"}", "7"})
    void aMalformedContextDoesNotCostTheMessage(String context) {
        assertThat(only(MessageArrived.class, "in-text-forwarded.json", "{\"forwarded\":true}", context)
                        .context())
                .isEqualTo(Context.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"ad\"", "{\"source_id\":{}}"})
    void aMalformedReferralDoesNotCostTheMessage(String referral) {
        assertThat(only(
                                MessageArrived.class,
                                "in-text.json",
                                "\"type\":\"text\"",
                                "\"referral\":" + referral + ",\"type\":\"text\"")
                        .context())
                .isEqualTo(Context.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"body\":\" \"}", "{\"body\":{}}", "\"Oi\""})
    void aTextWithoutWordsHasItsPlaceAndIsKept(String text) {
        assertThat(translate("in-timestamp-as-number.json", "{\"body\":\"timestamp numérico\"}", text))
                .containsExactly(
                        written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDQwMjQzNDc2RkNBQUY4RENBNEQ5AA==",
                                3,
                                MARINA,
                                new Content.Unsupported("text", null)),
                        new NotUnderstood(
                                Cause.MALFORMED,
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDQwMjQzNDc2RkNBQUY4RENBNEQ5AA=="
                                        + " has no body."));
    }

    @Test
    void aNameHasALengthThatCanBeShown() {
        assertThat(only(MessageArrived.class, "in-text.json", "Marina Teste", "🏡".repeat(5_000))
                        .with()
                        .profileName())
                .isEqualTo("🏡".repeat(200));
    }
}
