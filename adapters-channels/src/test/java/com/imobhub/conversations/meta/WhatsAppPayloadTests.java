package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.ContactCards.Card;
import com.imobhub.conversations.domain.Content.ContactCards.Entry;
import com.imobhub.conversations.domain.Content.ContactCards.Phone;
import com.imobhub.conversations.domain.Content.Template;
import com.imobhub.conversations.domain.Content.Template.ButtonKind;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.MediaKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Golden bodies: wire-formats.md §6.1 and §6.2. */
class WhatsAppPayloadTests {

    private static final MessageId OURS = new MessageId(UUID.fromString("01998f4e-5c1a-7000-8000-000000000001"));
    private static final Address MARINA = new Address.WhatsAppId("5511900000123");

    @Test
    void aTextGoesToANumberWithPlusSign() {
        assertThat(json(MARINA, "Olá, Marina! 🏡 Visita às 15h?")).isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+5511900000123","type":"text",\
                "text":{"preview_url":false,"body":"Olá, Marina! 🏡 Visita às 15h?"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001:1"}""");
    }

    @Test
    void aTextGoesToAUserIdAsRecipient() {
        assertThat(json(new Address.BusinessScopedUserId("BR.7702576394655999"), "Oi"))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","recipient":"BR.7702576394655999",\
                "type":"text","text":{"preview_url":false,"body":"Oi"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001:1"}""");
    }

    @Test
    void aTextGoesToAGroupAsItIsNamed() {
        assertThat(json(new Address.WhatsAppGroup("Y2FwaV9ncm91cDo1"), "Oi")).isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"group","to":"Y2FwaV9ncm91cDo1","type":"text",\
                "text":{"preview_url":false,"body":"Oi"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001:1"}""");
    }

    @Test
    void theShortFormOfAnOldAccountIsKept() {
        assertThat(json(new Address.WhatsAppId("553190000123"), "Oi")).contains("\"to\":\"+553190000123\"");
    }

    @Test
    void aLinkAsksForAPreview() {
        assertThat(json(MARINA, "Veja https://example.com/991")).contains("\"preview_url\":true");
        assertThat(json(MARINA, "Veja http://example.com")).contains("\"preview_url\":true");
        assertThat(json(MARINA, "https: o que é?")).contains("\"preview_url\":false");
    }

    @Test
    void whatPeopleTypeIsEscaped() {
        assertThat(json(MARINA, "\"A\\B\"\n\t</script>")).contains("\"body\":\"\\\"A\\\\B\\\"\\n\\t</script>\"");
    }

    @Test
    void aPictureAndAFilmCarryTheirCaption() {
        assertThat(body(media(MediaKind.IMAGE, "A fachada", null))).isEqualTo("""
                {"type":"image","image":{"id":"1030000000003636","caption":"A fachada"}}""");
        assertThat(body(media(MediaKind.IMAGE, null, null))).isEqualTo("""
                {"type":"image","image":{"id":"1030000000003636"}}""");
        assertThat(body(media(MediaKind.VIDEO, "A visita 🎬", null))).isEqualTo("""
                {"type":"video","video":{"id":"1030000000003636","caption":"A visita 🎬"}}""");
    }

    @Test
    void aDocumentCarriesCaptionAndName() {
        assertThat(body(media(MediaKind.DOCUMENT, "A proposta", "Proposta nº 7.pdf")))
                .isEqualTo("""
                {"type":"document","document":{"id":"1030000000003636","caption":"A proposta",\
                "filename":"Proposta nº 7.pdf"}}""");
        assertThat(body(media(MediaKind.DOCUMENT, null, "planta.pdf"))).isEqualTo("""
                {"type":"document","document":{"id":"1030000000003636","filename":"planta.pdf"}}""");
    }

    @Test
    void aVoiceNoteIsAnAudioThatSaysSo() {
        assertThat(body(media(MediaKind.VOICE, null, null))).isEqualTo("""
                {"type":"audio","audio":{"id":"1030000000003636","voice":true}}""");
        assertThat(body(media(MediaKind.AUDIO, null, "jingle.mp3"))).isEqualTo("""
                {"type":"audio","audio":{"id":"1030000000003636"}}""");
    }

    @Test
    void aStickerIsItsFileAndNothingElse() {
        assertThat(body(media(MediaKind.STICKER, null, "casa.webp"))).isEqualTo("""
                {"type":"sticker","sticker":{"id":"1030000000003636"}}""");
    }

    @Test
    void aPlaceIsSentInDegrees() {
        assertThat(body(new Content.Location(-23.5614, -46.6559, "Apartamento", "Av. Paulista, 1000", null)))
                .isEqualTo("""
                {"type":"location","location":{"latitude":-23.5614,"longitude":-46.6559,"name":"Apartamento",\
                "address":"Av. Paulista, 1000"}}""");
        assertThat(body(new Content.Location(0, 0, null, null, null))).isEqualTo("""
                {"type":"location","location":{"latitude":0.0,"longitude":0.0}}""");
    }

    @Test
    void aCardNamesItsOwnerTwiceAndEveryWayToReachThem() {
        var card = new Card(
                "Marina Teste",
                List.of(new Phone("+55 11 90000-0123", "WORK", "5511900000123"), new Phone("11 4000-0101", null, null)),
                List.of(new Entry("marina@example.com", "WORK"), new Entry("m@example.com", null)),
                "Imobiliária Exemplo",
                List.of(),
                List.of(new Entry("https://example.com", null)),
                "1990-02-28");

        assertThat(body(new Content.ContactCards(List.of(card)))).isEqualTo("""
                {"type":"contacts","contacts":[{"name":{"formatted_name":"Marina Teste","first_name":"Marina Teste"},\
                "phones":[{"phone":"+55 11 90000-0123","type":"WORK","wa_id":"5511900000123"},{"phone":"11 4000-0101"}],\
                "emails":[{"email":"marina@example.com","type":"WORK"},{"email":"m@example.com"}],\
                "org":{"company":"Imobiliária Exemplo"},"urls":[{"url":"https://example.com"}],\
                "birthday":"1990-02-28"}]}""");
    }

    @Test
    void whatACardDoesNotTellIsLeftOut() {
        var one = new Card("Ana", List.of(new Phone("1", null, null)), List.of(), null, List.of(), List.of(), null);
        var other = new Card("Bia", List.of(new Phone("2", null, null)), List.of(), null, List.of(), List.of(), null);

        assertThat(body(new Content.ContactCards(List.of(one, other)))).isEqualTo("""
                {"type":"contacts","contacts":[{"name":{"formatted_name":"Ana","first_name":"Ana"},\
                "phones":[{"phone":"1"}]},{"name":{"formatted_name":"Bia","first_name":"Bia"},"phones":[{"phone":"2"}]}]}""");
    }

    @Test
    void aQuestionHasButtons() {
        var answers =
                List.of(new Content.Buttons.Button("visit_yes", "Sim"), new Content.Buttons.Button("visit_no", "Não"));

        assertThat(body(new Content.Buttons("Visita", "Confirma quinta às 15h?", "Imobiliária Exemplo", answers)))
                .isEqualTo("""
                {"type":"interactive","interactive":{"type":"button","header":{"type":"text","text":"Visita"},\
                "body":{"text":"Confirma quinta às 15h?"},"footer":{"text":"Imobiliária Exemplo"},"action":{"buttons":[\
                {"type":"reply","reply":{"id":"visit_yes","title":"Sim"}},\
                {"type":"reply","reply":{"id":"visit_no","title":"Não"}}]}}}""");
        assertThat(body(new Content.Buttons(null, "Confirma?", null, answers.subList(0, 1))))
                .isEqualTo("""
                {"type":"interactive","interactive":{"type":"button","body":{"text":"Confirma?"},"action":{"buttons":[\
                {"type":"reply","reply":{"id":"visit_yes","title":"Sim"}}]}}}""");
    }

    @Test
    void aQuestionHasAList() {
        var three = new Content.ListMenu.Row("slot_1500", "15:00", "quinta, 26/11");
        var four = new Content.ListMenu.Row("slot_1600", "16:00", null);

        assertThat(body(new Content.ListMenu(
                        "Escolha",
                        "Imobiliária Exemplo",
                        "Ver horários",
                        List.of(
                                new Content.ListMenu.Section("Quinta", List.of(three)),
                                new Content.ListMenu.Section("Sexta", List.of(four))))))
                .isEqualTo("""
                {"type":"interactive","interactive":{"type":"list","body":{"text":"Escolha"},\
                "footer":{"text":"Imobiliária Exemplo"},"action":{"button":"Ver horários","sections":[\
                {"title":"Quinta","rows":[{"id":"slot_1500","title":"15:00","description":"quinta, 26/11"}]},\
                {"title":"Sexta","rows":[{"id":"slot_1600","title":"16:00"}]}]}}}""");
        assertThat(body(new Content.ListMenu(
                        "Escolha", null, "Ver", List.of(new Content.ListMenu.Section(null, List.of(four))))))
                .isEqualTo("""
                {"type":"interactive","interactive":{"type":"list","body":{"text":"Escolha"},\
                "action":{"button":"Ver","sections":[{"rows":[{"id":"slot_1600","title":"16:00"}]}]}}}""");
    }

    @Test
    void aTemplateWithoutVariablesHasNoComponents() {
        assertThat(body(template(null, null, List.of(), List.of()))).isEqualTo("""
                {"type":"template","template":{"name":"visita_confirmada","language":{"code":"pt_BR"}}}""");
    }

    @Test
    void aTemplatesVariablesStandWhereTheyBelong() {
        var buttons = List.of(
                new Template.Button(ButtonKind.QUICK_REPLY, "Confirmar", null),
                new Template.Button(ButtonKind.URL, "Ver", "https://example.com/{{1}}"),
                new Template.Button(ButtonKind.COPY_CODE, "Copiar", null),
                new Template.Button(ButtonKind.FLOW, "Simular", null));
        var values = List.of(
                new Value(Part.HEADER, null, null, "Visita"),
                new Value(Part.BODY, null, null, "Marina"),
                new Value(Part.BODY, null, null, "26/11 15:00"),
                new Value(Part.BUTTON, 0, null, "VISIT_OK:991"),
                new Value(Part.BUTTON, 1, null, "imovel/991"),
                new Value(Part.BUTTON, 2, null, "BEMVINDO"),
                new Value(Part.BUTTON, 3, null, "ft-1"));

        assertThat(body(template(null, null, buttons, values))).isEqualTo("""
                {"type":"template","template":{"name":"visita_confirmada","language":{"code":"pt_BR"},"components":[\
                {"type":"header","parameters":[{"type":"text","text":"Visita"}]},\
                {"type":"body","parameters":[{"type":"text","text":"Marina"},{"type":"text","text":"26/11 15:00"}]},\
                {"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"VISIT_OK:991"}]},\
                {"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"imovel/991"}]},\
                {"type":"button","sub_type":"copy_code","index":"2","parameters":[\
                {"type":"coupon_code","coupon_code":"BEMVINDO"}]},\
                {"type":"button","sub_type":"flow","index":"3","parameters":[\
                {"type":"action","action":{"flow_token":"ft-1"}}]}]}}""");
    }

    @Test
    void namedVariablesOfATemplateAreNamed() {
        assertThat(body(template(null, null, List.of(), List.of(new Value(Part.BODY, null, "nome", "Marina")))))
                .contains("""
                {"type":"body","parameters":[{"type":"text","parameter_name":"nome","text":"Marina"}]}""");
    }

    @Test
    void aTemplateShowsAFileOrAPlaceAboveItsText() {
        assertThat(body(template(MediaKind.IMAGE, null, List.of(), List.of()))).contains("""
                "components":[{"type":"header","parameters":[{"type":"image","image":{"id":"1030000000003636"}}]}]""");
        assertThat(body(template(MediaKind.VIDEO, null, List.of(), List.of()))).contains("""
                [{"type":"video","video":{"id":"1030000000003636"}}]""");
        assertThat(body(template(MediaKind.DOCUMENT, null, List.of(), List.of())))
                .contains("""
                [{"type":"document","document":{"id":"1030000000003636","filename":"Proposta São João.pdf"}}]""");
        assertThat(body(template(
                        null, new Content.Location(-23.5, -46.6, "Imóvel", "Rua A, 1", null), List.of(), List.of())))
                .contains("""
                {"type":"header","parameters":[{"type":"location","location":{"latitude":-23.5,"longitude":-46.6,\
                "name":"Imóvel","address":"Rua A, 1"}}]}""");
    }

    @Test
    void aWholeTemplateHasItsFileItsWordsAndTheRestOfAnAddress() {
        var buttons = List.of(
                new Template.Button(ButtonKind.QUICK_REPLY, "Sim", null),
                new Template.Button(ButtonKind.URL, "Ver", "https://example.com/imovel/991"));
        var values = List.of(new Value(Part.BODY, null, null, "Marina"), new Value(Part.BUTTON, 1, null, "imovel/991"));

        assertThat(body(template(MediaKind.IMAGE, null, buttons, values))).isEqualTo("""
                {"type":"template","template":{"name":"visita_confirmada","language":{"code":"pt_BR"},"components":[\
                {"type":"header","parameters":[{"type":"image","image":{"id":"1030000000003636"}}]},\
                {"type":"body","parameters":[{"type":"text","text":"Marina"}]},\
                {"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"imovel/991"}]}]}}""");
    }

    @Test
    void aTemplateIsNotSentWithoutTheFileAboveIt() {
        var content = template(MediaKind.IMAGE, null, List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> WhatsAppBody.of(content, null));
    }

    @Test
    void anAnswerNamesWhatItQuotesBeforeOurOwnId() {
        assertThat(json(MARINA, new Content.Text("Sim"), Context.quoting("wamid.IN1")))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+5511900000123","type":"text",\
                "text":{"preview_url":false,"body":"Sim"},"context":{"message_id":"wamid.IN1"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001:1"}""");
    }

    @Test
    void everyKindGoesToAUserIdToo() {
        assertThat(json(new Address.BusinessScopedUserId("BR.77"), media(MediaKind.STICKER, null, null), Context.NONE))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","recipient":"BR.77","type":"sticker",\
                "sticker":{"id":"1030000000003636"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001:1"}""");
    }

    @ParameterizedTest
    @MethodSource("whatOnlyContactsSend")
    void whatOnlyContactsSendIsNeverSent(Content content) {
        assertThatIllegalArgumentException().isThrownBy(() -> json(MARINA, content, Context.NONE));
    }

    static Stream<Content> whatOnlyContactsSend() {
        return Stream.of(
                new Content.Choice(Content.Choice.Offer.BUTTON, "a", "A", null),
                new Content.FlowAnswer(null, List.of(), "{}"),
                new Content.Order(null, null, List.of()),
                new Content.SystemNote(Content.SystemNote.What.CALL, "Chamada"),
                new Content.Unsupported("poll_creation", null));
    }

    private static Content media(MediaKind kind, @Nullable String caption, @Nullable String filename) {
        return new Content.Media(kind, caption, filename, false);
    }

    private static Content template(
            @Nullable MediaKind file,
            Content.@Nullable Location place,
            List<Template.Button> buttons,
            List<Value> values) {
        var filename = file == null ? null : "Proposta São João.pdf";
        return new Template("visita_confirmada", "pt_BR", null, file, filename, place, "Olá", null, buttons, values);
    }

    /** What of the payload depends on what is said. */
    private static String body(Content content) {
        var whole = json(MARINA, content, Context.NONE);
        return "{" + whole.substring(whole.indexOf("\"type\":"), whole.lastIndexOf(",\"biz_opaque_callback_data\""))
                + "}";
    }

    private static String json(Address to, String text) {
        return json(to, new Content.Text(text), Context.NONE);
    }

    private static String json(Address to, Content content, Context context) {
        var message = new Outgoing(
                OURS,
                ConversationId.next(),
                ChannelId.next(),
                ChannelKind.WHATSAPP_CLOUD,
                to,
                content,
                context,
                Attempts.NONE,
                1);
        return new JsonMapper().writeValueAsString(WhatsAppPayload.of(message, "1030000000003636"));
    }
}
