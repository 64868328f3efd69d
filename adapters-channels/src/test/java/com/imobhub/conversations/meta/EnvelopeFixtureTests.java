package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.LATER;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.MARINAS_PHONE;
import static com.imobhub.conversations.meta.Cast.OUT_1;
import static com.imobhub.conversations.meta.Cast.PAULO;
import static com.imobhub.conversations.meta.Cast.PAULOS_PHONE;
import static com.imobhub.conversations.meta.Cast.SECOND;
import static com.imobhub.conversations.meta.Cast.fromMarina;
import static com.imobhub.conversations.meta.Cast.nameless;
import static com.imobhub.conversations.meta.Cast.noonPlus;
import static com.imobhub.conversations.meta.Cast.text;
import static com.imobhub.conversations.meta.Cast.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.TemplateName;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.File;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around elements, and elements that nobody can read (wire-formats.md §2.1, §2.5). */
class EnvelopeFixtureTests extends FixtureTest {

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry("in-batch-two-wabas-mixed.json", batch()),
                entry(
                        "in-message-and-status-same-value.json",
                        List.of(
                                text(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDJCRkJFMEJDNTMyNzc1MjkwMjU3AA==",
                                        0,
                                        MARINA,
                                        "junto"),
                                new StatusReported(
                                        FIRST,
                                        OUT_1,
                                        null,
                                        Progress.Report.of(MessageStatus.READ, noonPlus(1)),
                                        MARINA))),
                entry(
                        "in-unknown-phone-number-id.json",
                        List.of(new MessageArrived(
                                new Route(ChannelKind.WHATSAPP_CLOUD, "209999999999999"),
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDI2QzJDRTI4RDBERjk0QzAxMEM1AA==",
                                noonPlus(0),
                                MARINA,
                                new Way.Written(),
                                new Content.Text("para outro número"),
                                Context.NONE,
                                null))),
                entry(
                        "in-unsupported-131051.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEM1RUE3MTU1NEM3NzREQUY3RkFCAA==",
                                new Content.Unsupported("unsupported", "Message type is currently not supported.")))),
                entry(
                        "in-unsupported-poll-131060.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEI5QzY5RTU0ODhGRjg4QjkyMDk2AA==",
                                new Content.Unsupported("poll_creation", "This message is currently unavailable.")))),
                entry(
                        "in-unknown-type.json",
                        List.of(
                                fromMarina(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEUyRTVGMEZEOTA1NEEzMjM5NDg3AA==",
                                        new Content.Unsupported("hologram", null)),
                                new NotUnderstood(
                                        Cause.NOT_READ_YET,
                                        "Message "
                                                + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEUyRTVGMEZEOTA1NEEzMjM5NDg3AA=="
                                                + " has type hologram, which is not read yet."))),
                entry(
                        "in-group-text.json",
                        List.of(new Ignored(
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE0NkU1NThEMTFDQjI0MDBCQUIwAA=="
                                        + " belongs to a group."))),
                entry(
                        "in-value-errors-only.json",
                        List.of(new NotUnderstood(
                                Cause.PROVIDER_ERROR,
                                "Error 130429 (Rate limit hit): Message failed to send because there were"
                                        + " too many messages sent from this phone number in a short period of time"))),
                entry("in-empty-changes.json", List.of()),
                entry("in-not-json.txt", List.of(new NotUnderstood(Cause.UNREADABLE_BODY, "The body is no JSON."))),
                entry(
                        "acc-unknown-field.json",
                        List.of(new NotUnderstood(Cause.NOT_READ_YET, "Field quantum_update is not read yet."))));
    }

    private static List<InboundElement> batch() {
        return List.of(
                text("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDE2RDRBRkEyNzBGRjkwNTIyMUI4AA==", 0, MARINA, "A"),
                written(
                        "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFEQ0MzEzNENCMUNFMzk3RjZCQ0VCAA==",
                        1,
                        PAULO,
                        new Content.Media(MediaKind.IMAGE, null, null, false),
                        Context.NONE,
                        new File(
                                "1990000000007300",
                                null,
                                "image/jpeg",
                                "hE7MCBZOLqsnY0qa3uGvplmeWJVw5xl4TggM50f8DkU=",
                                null)),
                new StatusReported(
                        FIRST,
                        OUT_1,
                        null,
                        new Progress.Report(
                                MessageStatus.DELIVERED,
                                noonPlus(2),
                                "{\"billable\":false,\"pricing_model\":\"PMP\",\"category\":\"service\","
                                        + "\"type\":\"free_customer_service\"}",
                                null),
                        nameless(MARINAS_PHONE)),
                new StatusReported(
                        FIRST,
                        "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABEYFEUxRDNGRkMwMEIwNUNCRTY4QTc4AA==",
                        null,
                        Progress.Report.of(MessageStatus.READ, noonPlus(3)),
                        nameless(PAULOS_PHONE)),
                new MessageArrived(
                        SECOND,
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDE1REEzREFBNjg5NjZDRTAwQkM0AA==",
                        noonPlus(4),
                        MARINA,
                        new Way.Written(),
                        new Content.Text("B em outro número"),
                        Context.NONE,
                        null),
                new ChannelReported(ChannelReport.ofAccount(
                        "100000000000102",
                        LATER,
                        new ChannelNews.TemplateStatus(
                                new TemplateName("16890000000001232", "boas_vindas", "pt_BR"),
                                "APPROVED",
                                null,
                                null,
                                "UTILITY"))));
    }

    @Test
    void aMessageWithoutWhatItSaysAndWithoutReasonIsKept() {
        assertThat(translate("in-interactive-missing-object.json", "\"errors\":", "\"x\":"))
                .hasExactlyElementsOfTypes(MessageArrived.class, NotUnderstood.class);
    }

    @Test
    void errorsBesideReadableMessagesAreKept() {
        assertThat(translate(
                        "in-text.json", "\"messages\":", "\"errors\":[{\"code\":1,\"message\":\"?\"},7],\"messages\":"))
                .hasExactlyElementsOfTypes(MessageArrived.class, NotUnderstood.class, NotUnderstood.class)
                .contains(
                        new NotUnderstood(Cause.PROVIDER_ERROR, "Error 1 (?)."),
                        new NotUnderstood(Cause.PROVIDER_ERROR, "Error null."));
    }

    @Test
    void aMessageWithoutTypeHasItsPlaceAndIsKept() {
        assertThat(translate("in-text.json", "\"type\":\"text\",", ""))
                .containsExactly(
                        fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA==",
                                new Content.Unsupported("unknown", null)),
                        new NotUnderstood(
                                Cause.MALFORMED,
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEU1MzUzODc5QkQ2OUJGRERDQjQ2AA=="
                                        + " has no type."));
    }

    @Test
    void aTypeThatNobodyCanReadHasALengthThatCanBeShown() {
        var elements = translate("in-unknown-type.json", "\"hologram\",", "\"" + "h".repeat(100_000) + "\",");

        assertThat(elements)
                .first()
                .isEqualTo(fromMarina(
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEUyRTVGMEZEOTA1NEEzMjM5NDg3AA==",
                        new Content.Unsupported("h".repeat(100), null)));
        assertThat(((NotUnderstood) elements.getLast()).reason()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group_lifecycle_update",
                "group_participants_update",
                "group_settings_update",
                "group_status_update"
            })
    void whatHappensToGroupsIsNoNews(String field) {
        assertThat(only(Ignored.class, "acc-unknown-field.json", "quantum_update", field))
                .isEqualTo(new Ignored("Field " + field + " is about groups."));
    }

    @Test
    void somebodyWhoOnlyOpensTheChatIsNoNews() {
        only(Ignored.class, "in-unknown-type.json", "\"hologram\",", "\"request_welcome\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"phone_number_id\":\"\"}", "{\"phone_number_id\":{}}"})
    void aChangeForNobodyIsKept(String metadata) {
        var original = "{\"display_phone_number\":\"551140000101\",\"phone_number_id\":\"200000000000201\"}";

        assertThat(only(NotUnderstood.class, "in-text.json", original, metadata))
                .isEqualTo(new NotUnderstood(Cause.MALFORMED, "A change of field messages has no phone_number_id."));
    }

    @Test
    void oneOfManyWhoAreDescribedIsFoundQuickly() {
        var contacts = new StringBuilder();
        var messages = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            contacts.append("{\"wa_id\":\"55119%08d\",\"profile\":{\"name\":\"N%d\"}},".formatted(i, i));
            messages.append(
                    "{\"from\":\"55119%08d\",\"id\":\"w%d\",\"timestamp\":1,\"type\":\"text\",\"text\":{\"body\":\"a\"}},"
                            .formatted(i, i));
        }

        var elements = translate(
                "in-text-no-contacts-array.json",
                "\"messages\":[",
                "\"contacts\":[" + contacts + "{}],\"messages\":[" + messages);

        assertThat(elements).hasSize(20_001);
        assertThat(((MessageArrived) elements.get(19_999)).with())
                .isEqualTo(new Person(List.of(new WhatsAppId("5511900019999")), "N19999"));
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
                "{\"object\":\"whatsapp_business_account\",\"entry\":["
            })
    void aForeignBodyIsKeptAsOne(String body) {
        assertThat(translate(body.getBytes(UTF_8))).singleElement().isInstanceOf(NotUnderstood.class);
    }

    @Test
    void depthAndSizeOfABodyAreNoDanger() {
        var deep = "{\"object\":\"whatsapp_business_account\",\"entry\":" + "[".repeat(100_000) + "]".repeat(100_000)
                + "}";
        var huge = "{\"object\":" + "9".repeat(100_000) + "}";

        assertThat(translate(deep.getBytes(UTF_8))).hasSize(1);
        assertThat(translate(huge.getBytes(UTF_8))).hasSize(1);
        assertThat(translate(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).hasSize(1);
    }
}
