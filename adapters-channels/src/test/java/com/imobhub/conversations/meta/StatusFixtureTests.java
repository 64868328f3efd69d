package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.MARINAS_PHONE;
import static com.imobhub.conversations.meta.Cast.MARINA_WITH_USERNAME;
import static com.imobhub.conversations.meta.Cast.OUT_1;
import static com.imobhub.conversations.meta.Cast.PAULOS_PHONE;
import static com.imobhub.conversations.meta.Cast.nameless;
import static com.imobhub.conversations.meta.Cast.noonPlus;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Handover;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress.Report;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far messages of ours came (wire-formats.md §3). */
class StatusFixtureTests extends FixtureTest {

    private static final Person TO_MARINA = nameless(MARINAS_PHONE);

    @Override
    Map<String, List<InboundElement>> expectations() {
        var delivered = about(OUT_1, Report.of(MessageStatus.DELIVERED, noonPlus(3)), TO_MARINA);
        return Map.ofEntries(
                entry(
                        "st-sent-v24.json",
                        List.of(about(
                                OUT_1,
                                priced(MessageStatus.SENT, 1, price("true", "PMP", "utility", "regular")),
                                MARINA))),
                entry(
                        "st-sent-pre-v24-conversation.json",
                        List.of(about(
                                OUT_1,
                                priced(
                                        MessageStatus.SENT,
                                        1,
                                        "{\"billable\":true,\"pricing_model\":\"CBP\",\"category\":\"marketing\"}"),
                                TO_MARINA))),
                entry(
                        "st-free-entry-point.json",
                        List.of(about(
                                OUT_1,
                                priced(
                                        MessageStatus.SENT,
                                        1,
                                        price("false", "PMP", "referral_conversion", "free_entry_point")),
                                nameless(PAULOS_PHONE)))),
                entry(
                        "st-delivered.json",
                        List.of(about(
                                OUT_1,
                                priced(MessageStatus.DELIVERED, 3, price("true", "PMP", "utility", "regular")),
                                MARINA_WITH_USERNAME))),
                entry(
                        "st-service-paid-exempt.json",
                        List.of(about(
                                OUT_1,
                                priced(
                                        MessageStatus.DELIVERED,
                                        4,
                                        price("true", "PMP", "service", "regular\",\"subtype\":\"paid_exempt")),
                                TO_MARINA))),
                entry("st-duplicate-delivered.json", List.of(delivered, delivered)),
                entry(
                        "st-read-then-delivered-one-post.json",
                        List.of(
                                about(OUT_1, Report.of(MessageStatus.READ, noonPlus(9)), TO_MARINA),
                                about(OUT_1, Report.of(MessageStatus.DELIVERED, noonPlus(9)), TO_MARINA))),
                entry(
                        "st-played.json",
                        List.of(about(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDRGMDVBOERBNURGRDIzQjNGMDc2AA==",
                                Report.of(MessageStatus.PLAYED, noonPlus(12)),
                                TO_MARINA))),
                entry(
                        "st-unknown-message.json",
                        List.of(about(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDFERjY3MEM1Q0I1ODdDREMyQzQ5AA==",
                                Report.of(MessageStatus.DELIVERED, noonPlus(5)),
                                TO_MARINA))),
                entry(
                        "st-short-recipient-for-long-number.json",
                        List.of(about(
                                "wamid.HBgMNTUzMTkwMDAwMTIzFQIAERgUNTZFREU1NTQ5MTA4NkY4RTkyRkMA",
                                Report.of(MessageStatus.DELIVERED, noonPlus(3)),
                                nameless(new WhatsAppId("553190000123"))))),
                entry(
                        "st-before-message.json",
                        List.of(about(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDM2ODcyMUE2QzA3N0Y3QzdGN0RDAA==",
                                priced(
                                        MessageStatus.SENT,
                                        0,
                                        price("false", "PMP", "service", "free_customer_service")),
                                TO_MARINA))),
                entry(
                        "st-failed-131026.json",
                        failed(OUT_1, 131026, "Message undeliverable", "Message Undeliverable.", TO_MARINA)),
                entry(
                        "st-failed-131047.json",
                        failed(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDVGQzA0NkVDQkM1MkZCNTM4RDIwAA==",
                                131047,
                                "Re-engagement message",
                                "Message failed to send because more than 24 hours have passed since the customer last"
                                        + " replied to this number.",
                                TO_MARINA)),
                entry(
                        "st-failed-131049.json",
                        failed(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDY0MkI4NTYyQTRGMTM5NTEzRjZBAA==",
                                131049,
                                "This message was not delivered to maintain healthy ecosystem engagement.",
                                "In order to maintain a healthy ecosystem engagement, the message failed to be delivered.",
                                TO_MARINA)),
                entry(
                        "st-failed-131050-optout.json",
                        failed(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEI3RDczMjk3QkEyMTVBOTY0RTQ1AA==",
                                131050,
                                "Unable to deliver the message",
                                "Recipient has opted out of marketing messages from this business.",
                                TO_MARINA)),
                entry(
                        "st-failed-131053-media.json",
                        failed(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDk1MDA3QjVGQ0M0QzlGNDNGRDAyAA==",
                                131053,
                                "Media upload error",
                                "Downloading media from weblink failed with http code 404, status message Not Found",
                                TO_MARINA)),
                entry(
                        "st-failed-no-recipient.json",
                        failed(
                                "wamid.HBgDMDAwFQIAERgUOTc5RTM1MDAwNDAyQTg0NUY5N0UA",
                                131062,
                                "Business-scoped user id not supported",
                                null,
                                null)),
                entry(
                        "st-unknown-value.json",
                        List.of(new NotUnderstood(
                                Cause.NOT_READ_YET,
                                "Status " + OUT_1 + " has status teleported, which is not read yet."))),
                entry(
                        "st-warning-legacy.json",
                        List.of(new Ignored("Status " + OUT_1 + " is a warning, which changes nothing."))),
                entry("st-group-read.json", List.of(new Ignored("Status " + OUT_1 + " belongs to a group."))));
    }

    private static StatusReported about(String id, Report report, Person recipient) {
        return new StatusReported(FIRST, id, null, report, recipient);
    }

    private static Report priced(MessageStatus status, int seconds, String pricing) {
        return new Report(status, noonPlus(seconds), pricing, null);
    }

    private static String price(String billable, String model, String category, String type) {
        return "{\"billable\":%s,\"pricing_model\":\"%s\",\"category\":\"%s\",\"type\":\"%s\"}"
                .formatted(billable, model, category, type);
    }

    private static List<InboundElement> failed(String id, int code, String title, String detail, Person recipient) {
        return List.of(about(id, Report.failed(new Failure(code, title, detail), noonPlus(2)), recipient));
    }

    @Test
    void ourOwnIdComesBack() {
        var ours = UUID.fromString("01998f4e-5c1a-7000-8000-000000000001");

        assertThat(only(StatusReported.class, "st-before-message.json", "crm:msg:8841", ours.toString())
                        .ours())
                .isEqualTo(new Handover(new MessageId(ours), Integer.MAX_VALUE));
        assertThat(only(StatusReported.class, "st-before-message.json", "crm:msg:8841", ours + ":2")
                        .ours())
                .isEqualTo(new Handover(new MessageId(ours), 2));
        assertThat(only(StatusReported.class, "st-before-message.json", "crm:msg:8841", ours + ":two")
                        .ours())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "\"free\"", "7"})
    void aPriceThatIsNoneDoesNotCostTheStatus(String pricing) {
        var original = price("true", "PMP", "utility", "regular");

        assertThat(only(StatusReported.class, "st-delivered.json", original, pricing)
                        .report())
                .isEqualTo(Report.of(MessageStatus.DELIVERED, noonPlus(3)));
    }

    @Test
    void aMalformedRecipientDoesNotCostTheStatus() {
        assertThat(only(
                                StatusReported.class,
                                "st-played.json",
                                "\"recipient_id\":\"5511900000123\"",
                                "\"recipient_id\":\"Y2FwaV9\"")
                        .recipient())
                .isNull();
    }

    @Test
    void aFailureWithoutReasonIsAFailure() {
        assertThat(only(StatusReported.class, "st-failed-no-recipient.json", "\"errors\":", "\"x\":")
                        .report())
                .isEqualTo(Report.of(MessageStatus.FAILED, noonPlus(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {368, 131037, 131042, 131045, 131048, 131064, 134011})
    void aFailureMayConcernTheChannel(int code) {
        assertThat(only(StatusReported.class, "st-failed-131026.json", "131026", "" + code)
                        .consequence())
                .isEqualTo(new SendOutcome.ChannelRefused(code, "Message undeliverable"));
    }

    @ParameterizedTest
    @CsvSource({
        "130429, THE_NUMBER",
        "131000, THRICE",
        "131016, BACK_OFF",
        "131056, THE_PERSON",
        "131057, MAINTENANCE",
        "132069, IN_AN_HOUR"
    })
    void aFailureMayPass(int code, Again again) {
        var failure = new Failure(code, "Message undeliverable", "Message Undeliverable.");

        assertThat(only(StatusReported.class, "st-failed-131026.json", "131026", "" + code)
                        .consequence())
                .isEqualTo(new SendOutcome.NotNow(failure, again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "131049", "190", "131031", "130472", "999999"})
    void otherFailuresAreOnlyShown(String code) {
        assertThat(only(StatusReported.class, "st-failed-131026.json", "131026", code)
                        .consequence())
                .isNull();
    }

    @Test
    void aStatusThatWasDeletedOrIsOfACallIsNoNews() {
        only(Ignored.class, "st-played.json", "\"played\"", "\"deleted\"");
        only(Ignored.class, "st-played.json", "\"status\":\"played\"", "\"type\":\"call\",\"status\":\"RINGING\"");
    }

    @Test
    void aReactionOfOursIsNoMessageThatGetsAnywhere() {
        only(Ignored.class, "st-before-message.json", "crm:msg:8841", "reaction:wamid.IN1");
        only(Ignored.class, "st-before-message.json", "crm:msg:8841", "reaction:");
    }

    @Test
    void aReactionOfOursThatFailedIsTakenBack() {
        var failed = only(
                MessageReacted.class,
                "st-before-message.json",
                "crm:msg:8841",
                "reaction:wamid.IN1",
                "\"sent\"",
                "\"failed\"");

        assertThat(failed.target()).isEqualTo("wamid.IN1");
        assertThat(failed.by()).isEqualTo(Direction.OUTBOUND);
        assertThat(failed.emoji()).isNull();
        assertThat(failed.at()).isEqualTo(noonPlus(1));
    }
}
