package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.TemplateName;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.attachments.Attachment;
import com.imobhub.conversations.application.attachments.Attachment.Purpose;
import com.imobhub.conversations.application.attachments.AttachmentId;
import com.imobhub.conversations.application.attachments.CarryFile;
import com.imobhub.conversations.application.attachments.InMemoryAttachments;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.media.InMemoryMediaRecords;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerDeskTests extends DeskTest {

    private static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));

    private final ConnectedChannel channel = Samples.channel();

    private final InMemoryAttachments attachments = new InMemoryAttachments();
    private final InMemoryMediaRecords mediaRecords = new InMemoryMediaRecords();
    private final ScriptedTemplates templates = new ScriptedTemplates();
    private boolean restricted;

    private final AnswerDesk desk = new AnswerDesk(
            conversations,
            contacts,
            messages,
            outbox,
            onlyThe(channel),
            new CarryFile(attachments, mediaRecords, clock),
            new FillTemplates(templates, (id, at) -> !restricted, onlyThe(channel), contacts),
            announcements,
            dispatcher,
            messageReads,
            clock);

    private static ChannelDirectory onlyThe(ConnectedChannel channel) {
        return new ChannelDirectory() {
            @Override
            public Optional<ConnectedChannel> find(ChannelId id) {
                return Optional.of(channel).filter(it -> it.id().equals(id));
            }

            @Override
            public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
                return Map.of(channel.route(), channel);
            }
        };
    }

    @Test
    void anAnswerIsQueuedAndShown() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();

        var answer = desk.answer(conversation.id(), Draft.of(new Content.Text("Olá"), clientId), ANA);

        assertThat(answer.status()).isEqualTo("queued");
        assertThat(answer.clientId()).isEqualTo(clientId);
        assertThat(answer.author().id()).isEqualTo(ANA.id().value());
        assertThat(feed.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.MessageAdded.class,
                        it -> assertThat(it.message()).isEqualTo(answer));
        assertThat(conversations
                        .lock(conversation.id())
                        .orElseThrow()
                        .last()
                        .message()
                        .value())
                .isEqualTo(answer.id());
        assertThat(sendDue()).isEqualTo(1);
    }

    private Draft photo(Attachment file, UUID clientId) {
        var content = new Content.Media(MediaKind.IMAGE, "A planta", null, false);
        return new Draft(clientId, content, null, file.id());
    }

    private Attachment brought(Conversation conversation, MediaKind kind) {
        return brought(new Purpose.Answer(conversation.id()), kind);
    }

    private Attachment brought(Purpose purpose, MediaKind kind) {
        var file = new Attachment(
                new AttachmentId(UUID.randomUUID()),
                purpose,
                ANA.id(),
                kind,
                "planta.jpg",
                9,
                "ab12",
                new MediaFacts("image/jpeg", "", 4, 3, null, false, null),
                NOON);
        attachments.add(file);
        return file;
    }

    @Test
    void aFileGoesWithItsWordsAndIsStoredWithTheMessage() {
        var conversation = conversation(channel);
        var file = brought(conversation, MediaKind.IMAGE);

        var answer = desk.answer(conversation.id(), photo(file, UUID.randomUUID()), ANA);

        assertThat(messages.all())
                .singleElement()
                .extracting(Message::content)
                .isEqualTo(new Content.Media(MediaKind.IMAGE, "A planta", "planta.jpg", false));
        assertThat(mediaRecords.toSend(new MessageId(answer.id())).orElseThrow().storedAs())
                .isEqualTo(file.id().value());
    }

    @Test
    void theSameFileGoesWithTwoMessagesAndTheSameMessageGoesOnce() {
        var conversation = conversation(channel);
        var file = brought(conversation, MediaKind.IMAGE);
        var clientId = UUID.randomUUID();

        var first = desk.answer(conversation.id(), photo(file, clientId), ANA);
        assertThat(desk.answer(conversation.id(), photo(file, clientId), ANA)).isEqualTo(first);
        desk.answer(conversation.id(), photo(file, UUID.randomUUID()), ANA);

        assertThat(messages.all()).hasSize(2);
    }

    @Test
    void aFileOfAnotherConversationOrOfAnotherKindOrNoneIsRefused() {
        var conversation = conversation(channel);
        var elsewhere = brought(conversation(channel), MediaKind.IMAGE);
        var film = brought(conversation, MediaKind.VIDEO);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), photo(elsewhere, UUID.randomUUID()), ANA))
                .returns("unknown-attachment", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), photo(film, UUID.randomUUID()), ANA))
                .returns("attachment", Refusal::field);
        var none = Draft.of(new Content.Media(MediaKind.IMAGE, null, null, false), UUID.randomUUID());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), none, ANA))
                .returns("attachment", Refusal::field);
        assertThat(messages.all()).isEmpty();
    }

    @Test
    void theSameClientIdAgainIsTheSameMessage() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();
        var first = desk.answer(conversation.id(), Draft.of(new Content.Text("Olá"), clientId), ANA);

        var again = desk.answer(conversation.id(), Draft.of(new Content.Text("Olá de novo"), clientId), ANA);

        assertThat(again).isEqualTo(first);
        assertThat(messages.all()).hasSize(1);
        assertThat(feed.changes()).hasSize(1);
    }

    @Test
    void theSameClientIdIsKnownAlsoAfterTheWindowClosed() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();
        var first = desk.answer(conversation.id(), Draft.of(new Content.Text("Olá"), clientId), ANA);
        clock.advance(Duration.ofDays(2));

        assertThat(desk.answer(conversation.id(), Draft.of(new Content.Text("Olá"), clientId), ANA))
                .isEqualTo(first);
    }

    @Test
    void anAnswerOutsideTheWindowIsRefusedAndLeavesNothing() {
        var conversation = conversation(channel);
        clock.advance(Duration.ofHours(24));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> desk.answer(conversation.id(), Draft.of(new Content.Text("Olá"), UUID.randomUUID()), ANA))
                .returns("window-closed", Refusal::code);
        assertThat(messages.all()).isEmpty();
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    void nobodyAnswersInAConversationThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        desk.answer(ConversationId.next(), Draft.of(new Content.Text("Olá"), UUID.randomUUID()), ANA))
                .returns("unknown-conversation", Refusal::code);
    }

    @Test
    void aPhoneNumberInAnyNotationFindsItsConversation() {
        var conversation = conversation(channel);
        var digits = conversation.address().value();
        var typed = "(" + digits.substring(2, 4) + ") " + digits.substring(5);

        var answer = desk.write(typed, channel.id(), Draft.of(new Content.Text("Olá"), UUID.randomUUID()), ANA);

        assertThat(messages.all().getFirst().conversation()).isEqualTo(conversation.id());
        assertThat(answer.text()).isEqualTo("Olá");
    }

    @Test
    void whoNeverWroteCannotBeWrittenTo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write(
                        "+55 31 99000-0123", channel.id(), Draft.of(new Content.Text("Olá"), UUID.randomUUID()), ANA))
                .returns("window-closed", Refusal::code);
    }

    @Test
    void nothingIsSentOverAChannelThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write(
                        "+55 31 99000-0123",
                        ChannelId.next(),
                        Draft.of(new Content.Text("Olá"), UUID.randomUUID()),
                        ANA))
                .returns("unknown-channel", Refusal::code);
    }

    @Test
    void nothingIsSentToWhatIsNoPhone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        desk.write("Marina", channel.id(), Draft.of(new Content.Text("Olá"), UUID.randomUUID()), ANA))
                .returns("invalid-phone", Refusal::code);
    }

    private static Draft template(String name, String... values) {
        var given = Stream.iterate(0, it -> it < values.length, it -> it + 1)
                .map(it -> new Value(Part.BODY, null, String.valueOf(it + 1), values[it]))
                .toList();
        var asked = new Content.Template(name, "pt-BR", null, null, null, null, "", null, List.of(), given);
        return Draft.of(asked, UUID.randomUUID());
    }

    @Test
    void aTemplatePassesTheClosedWindowAndSaysWhatTheContactReads() {
        var conversation = conversation(channel);
        clock.advance(Duration.ofDays(2));

        var answer = desk.answer(conversation.id(), template("boas_vindas", "Marina"), ANA);

        assertThat(answer.text()).isEqualTo("Olá, Marina!");
        assertThat(answer.template().language()).isEqualTo("pt_BR");
        assertThat(templates.used).extracting(TemplateName::name).containsExactly("boas_vindas");
    }

    private Draft proposal(Attachment file) {
        templates.all.add(ScriptedTemplates.PROPOSAL);
        return new Draft(UUID.randomUUID(), template("proposta_pdf").content(), null, file == null ? null : file.id());
    }

    @Test
    void aTemplateCarriesTheFileAboveItUnderItsName() {
        var conversation = conversation(channel);
        var file = brought(conversation, MediaKind.DOCUMENT);

        var answer = desk.answer(conversation.id(), proposal(file), ANA);

        assertThat(answer.template().file()).isEqualTo("document");
        assertThat(messages.all())
                .singleElement()
                .extracting(Message::content)
                .isInstanceOfSatisfying(
                        Content.Template.class, it -> assertThat(it.filename()).isEqualTo("planta.jpg"));
        assertThat(mediaRecords.toSend(new MessageId(answer.id())).orElseThrow().storedAs())
                .isEqualTo(file.id().value());
    }

    @Test
    void aTemplateWithoutItsFileIsRefusedAndNamesTheKind() {
        var conversation = conversation(channel);

        for (var draft : List.of(proposal(null), proposal(brought(conversation, MediaKind.IMAGE)))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> desk.answer(conversation.id(), draft, ANA))
                    .returns("template-file-missing", Refusal::code)
                    .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("expected", "document"));
        }
        assertThat(messages.all()).isEmpty();
    }

    @Test
    void aTemplateTakesNoFileItDoesNotShow() {
        var conversation = conversation(channel);
        var file = brought(conversation, MediaKind.IMAGE);
        var welcome = template("boas_vindas", "Marina");

        assertRefused(
                conversation,
                new Draft(welcome.clientId(), welcome.content(), null, file.id()),
                "template-file-missing");
        assertThat(messages.all()).isEmpty();
    }

    @Test
    void aTemplateTakesNobodyElsesFile() {
        var conversation = conversation(channel);
        var file = brought(conversation, MediaKind.DOCUMENT);
        var bia = new SignedIn(
                MemberId.next(), "Bia", "bia@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), proposal(file), bia))
                .returns("unknown-attachment", Refusal::code);
    }

    @Test
    void aFirstMessageCarriesAFileThatWasBroughtForItsChannel() {
        var file = brought(new Purpose.FirstMessage(channel.id()), MediaKind.DOCUMENT);
        var elsewhere = brought(new Purpose.FirstMessage(ChannelId.next()), MediaKind.DOCUMENT);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.start("(31) 99000-0123", channel.id(), proposal(elsewhere), ANA))
                .returns("unknown-attachment", Refusal::code);
        var first = desk.start("(31) 99000-0123", channel.id(), proposal(file), ANA);

        assertThat(first.template().file()).isEqualTo("document");
        assertThat(mediaRecords.toSend(new MessageId(first.id()))).isPresent();
    }

    @Test
    void aTemplateThatIsNotThereIsRefused() {
        assertRefused(conversation(channel), template("nada"), "unknown-template");
    }

    @Test
    void aTemplateWithoutItsValuesIsRefusedAndLeavesNothing() {
        assertRefused(conversation(channel), template("boas_vindas"), "template-values");
        assertThat(messages.all()).isEmpty();
    }

    @Test
    void aRestrictedChannelStartsNothing() {
        restricted = true;

        assertRefused(conversation(channel), template("boas_vindas", "Marina"), "template-not-usable");
    }

    @Test
    void whoOptedOutGetsNoMarketing() {
        var conversation = conversation(channel);
        contacts.learn(List.of(new Hearsay.MarketingChoice(List.of(conversation.address()), true, NOON)));

        assertRefused(conversation, template("retomar_contato", "Marina"), "marketing-opt-out");
        assertThat(desk.answer(conversation.id(), template("boas_vindas", "Marina"), ANA)
                        .status())
                .isEqualTo("queued");
    }

    private void assertRefused(Conversation conversation, Draft draft, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), draft, ANA))
                .returns(code, Refusal::code);
    }

    @Test
    void aClosedWindowNamesWhatMayBeSentInstead() {
        var conversation = conversation(channel);
        clock.advance(Duration.ofDays(2));
        var text = Draft.of(new Content.Text("Olá"), UUID.randomUUID());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), text, ANA))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("alternative", "template")
                        .containsEntry("templates", List.of("boas_vindas", "retomar_contato")));
    }

    @Test
    void aConversationIsStartedOnceWithATemplate() {
        var draft = template("boas_vindas", "Marina");

        var first = desk.start("(31) 99000-0123", channel.id(), draft, ANA);

        assertThat(desk.start("+55 31 99000 0123", channel.id(), draft, ANA)).isEqualTo(first);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.start("031990000123", channel.id(), template("boas_vindas", "Marina"), ANA))
                .returns("conversation-exists", Refusal::code)
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("conversation", first.conversationId().toString()));
        assertThat(messages.all()).hasSize(1);
    }

    @Test
    void aNumberIsDialledAsWhatsAppCallsItOverAnotherChannel() {
        var shorter = new Address.WhatsAppId("553190000123");
        var person = Samples.person("Marina", shorter);
        var contact = contacts.resolve(List.of(person)).apply(person);
        var elsewhere = new Conversations.Thread(Samples.channel(), contact.id(), shorter);
        conversations.open(List.of(elsewhere));

        var first = desk.start("(31) 99000-0123", channel.id(), template("boas_vindas", "Marina"), ANA);

        var thread =
                conversations.lock(new ConversationId(first.conversationId())).orElseThrow();
        assertThat(thread.channel()).isEqualTo(channel.id());
        assertThat(thread.address()).isEqualTo(shorter);
    }
}
