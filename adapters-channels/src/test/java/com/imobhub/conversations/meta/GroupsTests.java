package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.LATER;
import static com.imobhub.conversations.meta.Cast.NOON;
import static com.imobhub.conversations.meta.Cast.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read of groups where they are switched on; where they are not, the other fixture tests see them ignored. */
class GroupsTests {

    private static final String GROUP = "Y2FwaV9ncm91cDo1NTExNDAwMDAxMDE6MTIwMzYzNDA0Njk0MjMzODIwZD";
    private static final JsonMapper JSON = new JsonMapper();

    private final MetaTranslator translator =
            new MetaTranslator(JSON, Fixtures.settings("test_app_secret", "http://localhost:1", true));

    private List<InboundElement> read(String fixture, String... changes) {
        var body = JSON.readTree(Fixtures.bytes(fixture)).toString();
        for (var i = 0; i < changes.length; i += 2) {
            assertThat(body).contains(changes[i]);
            body = body.replace(changes[i], changes[i + 1]);
        }
        return translator.translate(Delivery.of("meta", body.getBytes(StandardCharsets.UTF_8), LATER));
    }

    private static MessageArrived inTheGroup(String participant) {
        return new MessageArrived(
                FIRST,
                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE0NkU1NThEMTFDQjI0MDBCQUIwAA==",
                NOON,
                new Person(List.of(new Address.WhatsAppGroup(GROUP)), "Grupo"),
                new Way.Written(),
                new Content.Text("Oi grupo"),
                Context.NONE.by(participant),
                null);
    }

    @Test
    void aMessageStandsInTheThreadOfItsGroupAndNamesWhoWroteIt() {
        assertThat(read("in-group-text.json")).containsExactly(inTheGroup("Marina Teste"));
    }

    @Test
    void whoHasNoNameIsShownByTheNumber() {
        assertThat(read("in-group-text.json", "{\"name\":\"Marina Teste\"}", "{}"))
                .containsExactly(inTheGroup("+55 11 90000-0123"));
    }

    @Test
    void whatOneOfThemReadIsNotReadByAll() {
        assertThat(read("st-group-read.json")).singleElement().isInstanceOf(Ignored.class);
    }

    @Test
    void whatIsSaidOfAllOfThemCounts() {
        assertThat(read(
                        "st-group-read.json",
                        "\"status\":\"read\"",
                        "\"status\":\"sent\"",
                        "\"recipient_participant_id\":\"5511900000123\",",
                        "",
                        "\"recipient_participant_user_id\"",
                        "\"x\""))
                .containsExactly(new StatusReported(
                        FIRST,
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDhFNzRBQkUxNjFBQTEyMUZCOEE1AA==",
                        null,
                        Progress.Report.of(MessageStatus.SENT, noonPlus(8)),
                        null));
    }

    @Test
    void messagesToOnePersonAreReadAsEver() {
        assertThat(read("in-text.json")).singleElement().isInstanceOfSatisfying(MessageArrived.class, arrived -> {
            assertThat(arrived.with().answerTo()).isEqualTo(Cast.MARINAS_PHONE);
            assertThat(arrived.context().participant()).isNull();
        });
    }
}
