package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.ANA;
import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.LATER;
import static com.imobhub.conversations.meta.Cast.MARINAS_ID;
import static com.imobhub.conversations.meta.Cast.MARINAS_PHONE;
import static com.imobhub.conversations.meta.Cast.NOON;
import static com.imobhub.conversations.meta.Cast.PAULOS_PHONE;
import static com.imobhub.conversations.meta.Cast.nameless;
import static com.imobhub.conversations.meta.Cast.noonPlus;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressBookEntry;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.File;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Media;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a phone shares: what is written there, what was written before, whom it knows (wire-formats.md §5). */
class CoexistenceFixtureTests extends FixtureTest {

    private static final Person TO_MARINA = nameless(MARINAS_PHONE);
    private static final Instant PROPOSAL = Instant.ofEpochSecond(1_793_707_200);
    private static final String PLACEHOLDER = "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEJGMUMzNjU3NDFBNEJGQjVGRUU1AA==";

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "co-echo-text.json",
                        List.of(echo(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDE3MUVFNkIxMEIxOTY1N0ZCODJFAA==",
                                0,
                                TO_MARINA,
                                text("Já te ligo (do celular)"),
                                null))),
                entry(
                        "co-echo-image-bsuid.json",
                        List.of(echo(
                                "wamid.HBgDMDAwFQIAERgUOTk4RkZFMERENUNCQzY1QzFFMkMA",
                                1,
                                ANA,
                                new Media(MediaKind.IMAGE, null, null, false),
                                new File(
                                        "1990000000007400",
                                        null,
                                        "image/jpeg",
                                        "rA8JwPi/XnpLBj2GMlXxbYzpq+YA4ojZNM8xO8v/Y+s=",
                                        null)))),
                entry(
                        "co-echo-revoke-swapped.json",
                        List.of(new MessageRevoked(
                                FIRST,
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDE3MUVFNkIxMEIxOTY1N0ZCODJFAA==",
                                noonPlus(2)))),
                entry(
                        "co-echo-edit.json",
                        List.of(new MessageEdited(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDE3MUVFNkIxMEIxOTY1N0ZCODJFAA==",
                                echo(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDE0OUJCQzI0N0Y3QkI1MDFEMThBAA==",
                                        3,
                                        TO_MARINA,
                                        text("Te ligo às 15h"),
                                        null)))),
                entry("co-history-chunk.json", chunk()),
                entry(
                        "co-history-media.json",
                        List.of(longAgo(
                                PLACEHOLDER,
                                PROPOSAL.plusSeconds(60),
                                TO_MARINA,
                                new Way.LongAgo(Direction.INBOUND, MessageStatus.RECEIVED),
                                new Media(MediaKind.VOICE, null, null, false),
                                new File(
                                        "1990000000007401",
                                        null,
                                        "audio/ogg; codecs=opus",
                                        "+Zj+Bq+gz75z4ESdwrFpgwnhtXFJYPAnsoWDErFSwnU=",
                                        null)))),
                entry(
                        "co-history-declined.json",
                        List.of(new ChannelReported(ChannelReport.ofRoute(
                                "100000000000101", "200000000000201", LATER, new ChannelNews.HistoryDeclined())))),
                entry(
                        "co-state-sync.json",
                        List.of(
                                new AddressBookEntry(
                                        FIRST, List.of(new WhatsAppId("5511900000555")), "Pablo Modelo", NOON),
                                new AddressBookEntry(
                                        FIRST, List.of(new WhatsAppId("5511900000556")), null, noonPlus(1)))));
    }

    private static List<InboundElement> chunk() {
        var marina = nameless(MARINAS_PHONE, MARINAS_ID);
        var received = new Way.LongAgo(Direction.INBOUND, MessageStatus.RECEIVED);
        return List.of(
                longAgo(
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEFDNEFFOTcyODVDMTlCMTMyMDFEAA==",
                        PROPOSAL,
                        marina,
                        new Way.LongAgo(Direction.OUTBOUND, MessageStatus.READ),
                        text("Segue a proposta"),
                        null),
                longAgo(
                        PLACEHOLDER,
                        PROPOSAL.plusSeconds(60),
                        marina,
                        received,
                        new Content.Unsupported("media_placeholder", null),
                        null),
                longAgo(
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDhEQkM2MDU4RTAzMzUzODA5ODEzAA==",
                        PROPOSAL.plusSeconds(90),
                        marina,
                        received,
                        text("Obrigado!"),
                        null),
                longAgo(
                        "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABEYFDRGOTJDMDQ0RDgxOUExNkM0MjZGAA==",
                        Instant.ofEpochSecond(1_792_843_200),
                        nameless(PAULOS_PHONE),
                        new Way.LongAgo(Direction.OUTBOUND, MessageStatus.FAILED),
                        text("Bom dia"),
                        null));
    }

    private static Content text(String body) {
        return new Content.Text(body);
    }

    private static MessageArrived echo(String id, int seconds, Person to, Content content, File file) {
        return new MessageArrived(FIRST, id, noonPlus(seconds), to, new Way.OnThePhone(), content, Context.NONE, file);
    }

    private static MessageArrived longAgo(String id, Instant at, Person with, Way way, Content content, File file) {
        return new MessageArrived(FIRST, id, at, with, way, content, Context.NONE, file);
    }

    @Test
    void anEditWithSwappedSidesConcernsTheCustomer() {
        var edited = only(
                MessageEdited.class,
                "co-echo-edit.json",
                "\"from\":\"551140000101\",\"to\":\"5511900000123\"",
                "\"from\":\"5511900000123\",\"to\":\"551140000101\"");

        assertThat(edited.as().with()).isEqualTo(TO_MARINA);
        assertThat(edited.as().way()).isEqualTo(new Way.OnThePhone());
    }

    @Test
    void ourNumberIsKnownInEveryNotation() {
        assertThat(only(
                                MessageEdited.class,
                                "co-echo-edit.json",
                                "\"display_phone_number\":\"551140000101\"",
                                "\"display_phone_number\":\"+55 11 4000-0101\"",
                                "\"from\":\"551140000101\",\"to\":\"5511900000123\"",
                                "\"from\":\"5511900000123\",\"to\":\"551140000101\"")
                        .as()
                        .with())
                .isEqualTo(TO_MARINA);
    }

    @Test
    void aReactionOnThePhoneIsOurs() {
        assertThat(only(
                        MessageReacted.class,
                        "co-echo-text.json",
                        "\"type\":\"text\",\"text\":{\"body\":\"Já te ligo (do celular)\"}",
                        "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.IN\",\"emoji\":\"👍\"}"))
                .isEqualTo(new MessageReacted(
                        FIRST,
                        "wamid.IN",
                        Direction.OUTBOUND,
                        "👍",
                        NOON,
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDE3MUVFNkIxMEIxOTY1N0ZCODJFAA=="));
    }

    @Test
    void anEchoToAGroupOrToNobodyReachesNoThread() {
        only(Ignored.class, "co-echo-text.json", "\"id\":\"wamid", "\"group_id\":\"g\",\"id\":\"wamid");
        only(NotUnderstood.class, "co-echo-text.json", "\"to\":\"5511900000123\",", "");
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, SENT",
        "PENDING, SENT",
        "DELIVERED, DELIVERED",
        "READ, READ",
        "PLAYED, PLAYED",
        "ERROR, FAILED",
        "WARPED, SENT",
        "{}, SENT"
    })
    void whatWeWroteLongAgoCameSoFar(String word, MessageStatus status) {
        var last = (MessageArrived) translate("co-history-chunk.json", "\"ERROR\"", "\"" + word + "\"")
                .getLast();

        assertThat(last.way()).isEqualTo(new Way.LongAgo(Direction.OUTBOUND, status));
    }

    @Test
    void theSidesAreKnownWithoutOurNumber() {
        assertThat(translate("co-history-chunk.json", "\"display_phone_number\":\"551140000101\",", ""))
                .startsWith(chunk().subList(0, 3).toArray(InboundElement[]::new));
    }

    @Test
    void aThreadMayBeKnownByAUserIdOnly() {
        var first = (MessageArrived) translate(
                        "co-history-chunk.json",
                        "\"id\":\"5511900000123\",\"context\":{\"wa_id\":\"5511900000123\",",
                        "\"id\":\"BR.1502576394655843\",\"context\":{")
                .getFirst();

        assertThat(first.with()).isEqualTo(nameless(MARINAS_ID));
    }

    @Test
    void editsAndReactionsOfLongAgoAreRead() {
        var elements = translate(
                "co-history-chunk.json",
                "\"type\":\"text\",\"text\":{\"body\":\"Obrigado!\"}",
                "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid.OLD\",\"message\":{\"type\":\"text\","
                        + "\"text\":{\"body\":\"Obrigada!\"}}}",
                "\"type\":\"text\",\"text\":{\"body\":\"Bom dia\"}",
                "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.OLD\",\"emoji\":\"👍\"}");

        assertThat(elements.get(2)).isInstanceOfSatisfying(MessageEdited.class, edited -> {
            assertThat(edited.as().content()).isEqualTo(text("Obrigada!"));
            assertThat(edited.as().way()).isEqualTo(new Way.LongAgo(Direction.INBOUND, MessageStatus.RECEIVED));
        });
        assertThat(elements.get(3))
                .isInstanceOfSatisfying(
                        MessageReacted.class,
                        reacted -> assertThat(reacted.by()).isEqualTo(Direction.OUTBOUND));
    }

    @Test
    void theFileOfWhatWeSentLongAgoIsOurs() {
        var sent = only(
                MessageArrived.class,
                "co-history-media.json",
                "\"messages\":[{\"from\":\"5511900000123\"",
                "\"message_echoes\":[{\"from\":\"551140000101\",\"to\":\"5511900000123\","
                        + "\"history_context\":{\"status\":\"READ\"}");

        assertThat(sent.with()).isEqualTo(TO_MARINA);
        assertThat(sent.way()).isEqualTo(new Way.LongAgo(Direction.OUTBOUND, MessageStatus.READ));
    }

    @Test
    void aHistoryOfGroupsIsNoNewsAndOneOfNobodyIsKept() {
        assertThat(translate("co-history-chunk.json", "{\"wa_id\":\"5511900000123\",", "{\"group_id\":\"g\","))
                .first()
                .isInstanceOf(Ignored.class);
        assertThat(translate("co-history-chunk.json", "\"id\":\"5511900000456\"", "\"id\":\"?\""))
                .last()
                .isEqualTo(new NotUnderstood(
                        Cause.MALFORMED,
                        "Message " + "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABEYFDRGOTJDMDQ0RDgxOUExNkM0MjZGAA=="
                                + " stands in nobody's thread."));
    }

    @Test
    void anotherErrorOfTheHistoryIsKept() {
        assertThat(only(NotUnderstood.class, "co-history-declined.json", "2593109", "2593110")
                        .reason())
                .startsWith("History came with error 2593110: History sync is turned off");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "full_name":"Pablo Modelo", |                 | Pablo
            "full_name":"Pablo Modelo"  | "full_name":" " | Pablo
            """)
    void theShortNameServesWhenThereIsNoLongOne(String original, String changed, String name) {
        var entry = (AddressBookEntry) translate("co-state-sync.json", original, changed == null ? "" : changed)
                .getFirst();

        assertThat(entry.name()).isEqualTo(name);
    }

    @Test
    void anEntryWithoutTimeIsAsOldAsItsDelivery() {
        var entry = (AddressBookEntry) translate("co-state-sync.json", "\"timestamp\":\"1795435200\"", "\"x\":1")
                .getFirst();

        assertThat(entry.at()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\":\"contact\"", "\"action\":\"add\"", "\"phone_number\":\"5511900000555\""})
    void anEntryThatSaysLittleIsKept(String part) {
        assertThat(translate("co-state-sync.json", part, "\"x\":1")).first().isInstanceOf(NotUnderstood.class);
    }
}
