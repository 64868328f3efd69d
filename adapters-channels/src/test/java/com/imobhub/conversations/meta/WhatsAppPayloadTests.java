package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001"}""");
    }

    @Test
    void aTextGoesToAUserIdAsRecipient() {
        assertThat(json(new Address.BusinessScopedUserId("BR.7702576394655999"), "Oi"))
                .isEqualTo("""
                {"messaging_product":"whatsapp","recipient_type":"individual","recipient":"BR.7702576394655999",\
                "type":"text","text":{"preview_url":false,"body":"Oi"},\
                "biz_opaque_callback_data":"01998f4e-5c1a-7000-8000-000000000001"}""");
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

    private static String json(Address to, String text) {
        var message = new Outgoing(
                OURS,
                ConversationId.next(),
                ChannelId.next(),
                ChannelKind.WHATSAPP_CLOUD,
                to,
                new Content.Text(text),
                0);
        return new JsonMapper().writeValueAsString(WhatsAppPayload.of(message));
    }
}
