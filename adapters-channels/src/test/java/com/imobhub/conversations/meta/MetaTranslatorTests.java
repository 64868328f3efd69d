package com.imobhub.conversations.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Routed;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MetaTranslatorTests {

    private static final Route FIRST = new Route(ChannelKind.WHATSAPP_CLOUD, "200000000000201");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WhatsAppId MARINA = new WhatsAppId("5511900000123");
    private static final BusinessScopedUserId MARINA_HIDDEN = new BusinessScopedUserId("BR.1502576394655843");
    private static final String OUT_1 = "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDhFNzRBQkUxNjFBQTEyMUZCOEE1AA==";

    private final MetaTranslator translator = new MetaTranslator(new JsonMapper());

    @Test
    void aTextArrives() {
        assertThat(read("in-text.json"))
                .containsExactly(new MessageArrived(
                        FIRST,
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA==",
                        NOON,
                        new Person(List.of(MARINA, MARINA_HIDDEN), "Marina Teste"),
                        new Content.Text("Olá! Vi o anúncio do apê na Vila Exemplo 🏡 — ainda está disponível?")));
    }

    @Test
    void whoShowsPhoneAndUserIdIsAnsweredByPhone() {
        var sender = message("in-text-bsuid-and-phone.json").from();

        assertThat(sender.answerTo()).isEqualTo(MARINA);
        assertThat(sender.identities())
                .containsExactly(
                        new Identity(Identity.Kind.PHONE, "+5511900000123"),
                        new Identity(Identity.Kind.WHATSAPP_USER, "BR.1502576394655843"));
    }

    @Test
    void whoHidesThePhoneIsKnownByUserId() {
        var hidden = new BusinessScopedUserId("BR.7702576394655999");

        assertThat(message("in-text-bsuid-only.json").from()).isEqualTo(new Person(List.of(hidden), "Ana"));
    }

    @Test
    void theDescriptionOfTheSenderMayBeMissing() {
        assertThat(message("in-text-no-contacts-array.json").from())
                .isEqualTo(new Person(List.of(new WhatsAppId("5511900000456")), null));
    }

    @Test
    void aDescriptionWithoutNameIsNoName() {
        assertThat(messages("in-text-contact-without-profile-name.json"))
                .extracting(MessageArrived::from)
                .containsExactly(
                        new Person(List.of(MARINA, MARINA_HIDDEN), null),
                        new Person(List.of(new WhatsAppId("5511900000456")), null));
    }

    @Test
    void theNinthDigitIsInTheIdentityAndNeverInTheAddress() {
        var sender = message("in-brazil-without-ninth-digit.json").from();

        assertThat(sender.answerTo()).isEqualTo(new WhatsAppId("553190000123"));
        assertThat(sender.identities()).contains(new Identity(Identity.Kind.PHONE, "+5531990000123"));
    }

    @Test
    void aForeignNumberStaysAsItIs() {
        var sender = message("in-foreign-number.json").from();

        assertThat(sender.identities()).contains(new Identity(Identity.Kind.PHONE, "+15550000001"));
    }

    @Test
    void everyCodePointOfATextSurvives() {
        assertThat(text("in-text-emoji-zwj-rtl.json"))
                .isEqualTo(
                        "👨\u200d👩\u200d👧\u200d👦 família 🏳\ufe0f\u200d🌈 🇧🇷 👍🏽\nمرحبا بالعالم \u200f\u202eabc\u202c\n"
                                + "שלום\t\u200f fim");
        assertThat(text("in-text-long-5200.json").codePoints()).hasSize(5_200);
    }

    @Test
    void whatPostgresWouldRefuseIsTakenOut() {
        var message = message("in-text-null-byte.json");

        assertThat(message.content()).isEqualTo(new Content.Text("antesdepois"));
        assertThat(message.from().profileName()).isEqualTo("Marina");
        assertThat(text("in-text-lone-surrogate.json")).isEqualTo("corte \uFFFD aqui \uFFFD fim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in-text-reply-context.json",
                "in-text-forwarded.json",
                "in-text-frequently-forwarded.json",
                "in-text-referred-product.json",
                "in-text-ad-referral-ctwa.json",
                "in-text-ad-referral-status-no-clid.json",
                "in-unknown-fields.json"
            })
    void whatComesAlongDoesNotKeepATextFromArriving(String fixture) {
        assertThat(message(fixture).content()).isInstanceOf(Content.Text.class);
    }

    @Test
    void aTimeMayBeANumber() {
        assertThat(message("in-timestamp-as-number.json").at()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void repeatedAndReversedMessagesAreGivenAsTheyCome() {
        assertThat(messages("in-duplicate-same-id-twice.json"))
                .hasSize(2)
                .satisfies(twice -> assertThat(twice.getFirst()).isEqualTo(twice.getLast()));
        assertThat(messages("in-two-messages-reversed-order.json"))
                .extracting(MessageArrived::at)
                .containsExactly(NOON.plusSeconds(20), NOON.plusSeconds(10));
    }

    @Test
    void theRouteIsWhatMetaSaysEvenWhenNobodyKnowsIt() {
        assertThat(message("in-unknown-phone-number-id.json").route())
                .isEqualTo(new Route(ChannelKind.WHATSAPP_CLOUD, "209999999999999"));
    }

    @Test
    void messagesAndStatusesOfOneChangeAreBothRead() {
        assertThat(read("in-message-and-status-same-value.json"))
                .hasExactlyElementsOfTypes(MessageArrived.class, StatusReported.class);
    }

    @Test
    void whatIsNotReadYetCostsItsNeighboursNothing() {
        var second = new Route(ChannelKind.WHATSAPP_CLOUD, "200000000000202");

        var elements = read("in-batch-two-wabas-mixed.json");

        assertThat(elements)
                .hasExactlyElementsOfTypes(
                        MessageArrived.class,
                        NotUnderstood.class,
                        StatusReported.class,
                        StatusReported.class,
                        MessageArrived.class,
                        NotUnderstood.class);
        assertThat(elements)
                .filteredOn(Routed.class::isInstance)
                .extracting(element -> ((Routed) element).route())
                .containsExactly(FIRST, FIRST, FIRST, second);
        assertThat(reasons("in-batch-two-wabas-mixed.json"))
                .containsExactly(
                        "Message wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFEQ0MzEzNENCMUNFMzk3RjZCQ0VCAA=="
                                + " has type image, which is not read yet.",
                        "Field message_template_status_update is not read yet.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in-not-json.txt           | The body is no JSON.
            in-value-errors-only.json | Error 130429 is not read yet.
            acc-unknown-field.json    | Field quantum_update is not read yet.
            """)
    void whatIsNotUnderstoodSaysWhy(String fixture, String reason) {
        assertThat(read(fixture)).containsExactly(new NotUnderstood(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in-unknown-type.json    | has type hologram, which is not read yet.
            in-group-text.json      | belongs to a group.
            st-group-read.json      | belongs to a group.
            st-unknown-value.json   | has status teleported, which is not read yet.
            st-warning-legacy.json  | has status warning, which is not read yet.
            st-played.json          | has status played, which is not read yet.
            """)
    void anElementThatIsNotUnderstoodIsNamed(String fixture, String reason) {
        assertThat(reasons(fixture))
                .singleElement()
                .asString()
                .contains(" wamid.")
                .endsWith(reason);
    }

    @Test
    void nothingIsNothing() {
        assertThat(read("in-empty-changes.json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "st-sent-v24.json, SENT, 1",
        "st-sent-pre-v24-conversation.json, SENT, 1",
        "st-free-entry-point.json, SENT, 1",
        "st-delivered.json, DELIVERED, 3",
        "st-service-paid-exempt.json, DELIVERED, 4"
    })
    void aStatusIsReported(String fixture, MessageStatus status, int seconds) {
        assertThat(read(fixture))
                .containsExactly(new StatusReported(FIRST, OUT_1, null, status, NOON.plusSeconds(seconds), null));
    }

    @Test
    void severalStatusesKeepTheirOrder() {
        assertThat(statuses("st-read-then-delivered-one-post.json"))
                .extracting(StatusReported::status)
                .containsExactly(MessageStatus.READ, MessageStatus.DELIVERED);
        assertThat(statuses("st-duplicate-delivered.json")).hasSize(2);
    }

    @Test
    void theRecipientOfAStatusDoesNotMatter() {
        assertThat(statuses("st-short-recipient-for-long-number.json")).hasSize(1);
        assertThat(statuses("st-unknown-message.json")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            st-failed-131026.json        | 131026 | Message undeliverable         | Message Undeliverable.
            st-failed-131047.json        | 131047 | Re-engagement message         | Message failed to send because more than 24 hours have passed since the customer last replied to this number.
            st-failed-131050-optout.json | 131050 | Unable to deliver the message | Recipient has opted out of marketing messages from this business.
            st-failed-131053-media.json  | 131053 | Media upload error            | Downloading media from weblink failed with http code 404, status message Not Found
            st-failed-no-recipient.json  | 131062 | Business-scoped user id not supported | -
            """)
    void aFailureSaysWhy(String fixture, int code, String title, String detail) {
        assertThat(statuses(fixture)).singleElement().satisfies(status -> {
            assertThat(status.status()).isEqualTo(MessageStatus.FAILED);
            assertThat(status.failure()).isEqualTo(new Failure(code, title, detail));
        });
    }

    @Test
    void ourOwnIdComesBackInAStatus() {
        var ours = UUID.fromString("01998f4e-5c1a-7000-8000-000000000001");
        var echoed =
                new String(Fixtures.bytes("st-before-message.json"), UTF_8).replace("crm:msg:8841", ours.toString());

        assertThat(statuses("st-before-message.json").getFirst().ours()).isNull();
        assertThat(translator.translate(echoed.getBytes(UTF_8)))
                .singleElement()
                .extracting(element -> ((StatusReported) element).ours())
                .isEqualTo(new MessageId(ours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "0",
                "\"whatsapp_business_account\"",
                "[]",
                "{}",
                "{\"object\":null}",
                "{\"object\":[\"whatsapp_business_account\"]}",
                "{\"object\":\"page\",\"entry\":[]}",
                "\u0000",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[]"
            })
    void aForeignBodyIsKeptAsOne(String body) {
        assertThat(translator.translate(body.getBytes(UTF_8))).singleElement().isInstanceOf(NotUnderstood.class);
    }

    @Test
    void depthAndSizeOfABodyAreNoDanger() {
        var deep = "{\"object\":\"whatsapp_business_account\",\"entry\":" + "[".repeat(100_000) + "]".repeat(100_000)
                + "}";
        var huge = "{\"object\":" + "9".repeat(100_000) + "}";

        assertThat(translator.translate(deep.getBytes(UTF_8))).hasSize(1);
        assertThat(translator.translate(huge.getBytes(UTF_8))).hasSize(1);
        assertThat(translator.translate(new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                .hasSize(1);
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
        var body = new String(Fixtures.bytes("in-timestamp-as-number.json"), UTF_8).replace("1795435203", timestamp);

        assertThat(translator.translate(body.getBytes(UTF_8))).singleElement().isInstanceOf(NotUnderstood.class);
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
        var body = new String(Fixtures.bytes("in-text-no-contacts-array.json"), UTF_8).replace("5511900000456", from);

        assertThat(translator.translate(body.getBytes(UTF_8))).singleElement().isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void everyFixtureIsReadTheSameEveryTime(String fixture) {
        assertThat(read(fixture)).isEqualTo(read(fixture));
    }

    static List<String> webhooks() {
        return Fixtures.webhooks();
    }

    private List<InboundElement> read(String fixture) {
        return translator.translate(Fixtures.bytes(fixture));
    }

    private List<MessageArrived> messages(String fixture) {
        return only(MessageArrived.class, fixture);
    }

    private MessageArrived message(String fixture) {
        assertThat(messages(fixture)).hasSize(1);
        return messages(fixture).getFirst();
    }

    private String text(String fixture) {
        return ((Content.Text) message(fixture).content()).body();
    }

    private List<StatusReported> statuses(String fixture) {
        return only(StatusReported.class, fixture);
    }

    private List<String> reasons(String fixture) {
        return only(NotUnderstood.class, fixture).stream()
                .map(NotUnderstood::reason)
                .toList();
    }

    private <T> List<T> only(Class<T> kind, String fixture) {
        return read(fixture).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
