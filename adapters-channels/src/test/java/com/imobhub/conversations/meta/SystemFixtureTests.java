package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.ANAS_ID;
import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.LATER;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.MARINAS_ID;
import static com.imobhub.conversations.meta.Cast.MARINAS_PHONE;
import static com.imobhub.conversations.meta.Cast.NOON;
import static com.imobhub.conversations.meta.Cast.nameless;
import static com.imobhub.conversations.meta.Cast.noted;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MarketingPreference;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content.SystemNote;
import com.imobhub.conversations.domain.Content.SystemNote.What;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to people without their writing anything (wire-formats.md §2.2 system, §4, §5, §11.3). */
class SystemFixtureTests extends FixtureTest {

    private static final Address NEW_PHONE = new WhatsAppId("5511900000999");
    private static final Address NEW_ID = new BusinessScopedUserId("BR.8802576394655001");

    @Override
    Map<String, List<InboundElement>> expectations() {
        var moved = nameless(NEW_PHONE, NEW_ID);
        var renamed = nameless(new BusinessScopedUserId("BR.8802576394655002"));
        return Map.ofEntries(
                entry(
                        "in-system-user-changed-number.json",
                        List.of(new AddressChanged(
                                FIRST,
                                List.of(MARINAS_PHONE, MARINAS_ID),
                                moved,
                                note(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDY0MEQ4N0U3NDFFNkFBNEM2NjlBAA==",
                                        moved,
                                        What.NUMBER_CHANGED,
                                        "User Marina Teste changed from 5511900000123 to 5511900000999")))),
                entry(
                        "in-system-user-changed-user-id.json",
                        List.of(new AddressChanged(
                                FIRST,
                                List.of(ANAS_ID),
                                renamed,
                                note(
                                        "wamid.HBgDMDAwFQIAEhgUNDIwNTcxNENERkUxNEVEOUUzRDAA",
                                        renamed,
                                        What.USER_ID_CHANGED,
                                        "User changed")))),
                entry(
                        "in-system-customer-identity-changed.json",
                        List.of(note(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEREMzNBMDg0QkEyMjNERDIzMUIwAA==",
                                MARINA,
                                What.IDENTITY_CHANGED,
                                "User identity changed"))),
                entry(
                        "calls-user-initiated.json",
                        List.of(new MessageArrived(
                                FIRST,
                                "wacid.ABGGFjFVU2AfAgo6V-EXEMPLO",
                                NOON,
                                MARINA,
                                new Way.Called(NOON.minusSeconds(20)),
                                new SystemNote(What.CALL, "missed"),
                                Context.NONE,
                                null))),
                entry(
                        "acc-user-preferences-stop.json",
                        List.of(new MarketingPreference(FIRST, List.of(MARINAS_PHONE, MARINAS_ID), false, NOON))));
    }

    private static MessageArrived note(String id, Person with, What what, String text) {
        return noted(id, with, new SystemNote(what, text), Context.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "wa_id":"5511900000999","type":"user_changed_number" | "new_wa_id":"5511900000999","type":"customer_changed_number"
            "wa_id":"5511900000999","type":"user_changed_number" | "wa_id":"5511900000999","type":"customer_changed_number","customer":"5511900000123"
            """)
    void olderPayloadsTellTheSame(String original, String older) {
        var changed = only(AddressChanged.class, "in-system-user-changed-number.json", original, older);

        assertThat(changed.was()).containsExactly(MARINAS_PHONE, MARINAS_ID);
        assertThat(changed.now()).isEqualTo(nameless(NEW_PHONE, NEW_ID));
    }

    @Test
    void whoChangesTheUserIdKeepsTheNumber() {
        var changed = only(
                AddressChanged.class,
                "in-system-user-changed-number.json",
                "\"wa_id\":\"5511900000999\",\"type\":\"user_changed_number\"",
                "\"type\":\"user_changed_user_id\"");

        assertThat(changed.now()).isEqualTo(nameless(MARINAS_PHONE, NEW_ID));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "user_id":"BR.8802576394655002"          | "user_id":"?"
            "previous_user_id":"BR.7702576394655999" | "previous_user_id":null
            """)
    void aChangeFromNobodyOrToNothingIsKept(String original, String changed) {
        assertThat(only(NotUnderstood.class, "in-system-user-changed-user-id.json", original, changed)
                        .reason())
                .endsWith(" does not say whose address changed to what.");
    }

    @Test
    void aSystemTypeThatIsNewIsNotedAndKept() {
        assertThat(translate(
                        "in-system-customer-identity-changed.json", "customer_identity_changed", "user_moved_to_mars"))
                .containsExactly(
                        note(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEREMzNBMDg0QkEyMjNERDIzMUIwAA==",
                                MARINA,
                                What.OTHER,
                                "User identity changed"),
                        new NotUnderstood(
                                Cause.NOT_READ_YET,
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEREMzNBMDg0QkEyMjNERDIzMUIwAA=="
                                        + " has system type user_moved_to_mars, which is not read yet."));
    }

    @Test
    void aUserIdUpdateTellsTheSameWithoutAMessage() {
        var update = "\"user_id_update\":[{\"wa_id\":\"5511900000123\",\"detail\":\"Changed\",\"user_id\":"
                + "{\"previous\":\"BR.1502576394655843\",\"current\":\"BR.8802576394655001\"},\"timestamp\":\"1795435200\"}]";

        assertThat(only(
                        AddressChanged.class,
                        "acc-user-preferences-stop.json",
                        "\"field\":\"user_preferences\"",
                        "\"field\":\"user_id_update\"",
                        "\"user_preferences\":",
                        update + ",\"x\":"))
                .isEqualTo(new AddressChanged(
                        FIRST, List.of(MARINAS_PHONE, MARINAS_ID), nameless(MARINAS_PHONE, NEW_ID), null));
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, 35, answered 35", "COMPLETED, 0, answered", "REJECTED, 0, missed", "FAILED, 0, missed"})
    void aCallSaysHowItWent(String status, int seconds, String text) {
        var call = only(
                MessageArrived.class,
                "calls-user-initiated.json",
                "\"FAILED\"",
                "\"" + status + "\",\"duration\":" + seconds);

        assertThat(call.content()).isEqualTo(new SystemNote(What.CALL, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"start\"", "\"start_time\": \"1795435201\",\"x\""})
    void aCallWithoutABelievableStartCountsFromItsEnd(String start) {
        var call = only(MessageArrived.class, "calls-user-initiated.json", "\"start_time\"", start);

        assertThat(call.way()).isEqualTo(new Way.Called(NOON));
    }

    @ParameterizedTest
    @CsvSource({"\"USER_INITIATED\", \"BUSINESS_INITIATED\"", "\"terminate\", \"connect\""})
    void aCallOfOursOrOneThatGoesOnIsNoNews(String original, String changed) {
        only(Ignored.class, "calls-user-initiated.json", original, changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "signup"})
    void whoWantsMessagesAgainIsHeard(String value) {
        assertThat(only(MarketingPreference.class, "acc-user-preferences-stop.json", "\"stop\"", "\"" + value + "\""))
                .isEqualTo(new MarketingPreference(FIRST, List.of(MARINAS_PHONE, MARINAS_ID), true, NOON));
    }

    @ParameterizedTest
    @CsvSource({"\"stop\", \"perhaps\"", "\"marketing_messages\", \"horoscopes\"", "\"stop\", null"})
    void aPreferenceThatIsNewIsKept(String original, String changed) {
        only(NotUnderstood.class, "acc-user-preferences-stop.json", original, changed);
    }

    @Test
    void aPreferenceWithoutTimeIsAsOldAsItsDelivery() {
        assertThat(only(
                                MarketingPreference.class,
                                "acc-user-preferences-stop.json",
                                "\"timestamp\":1795435200",
                                "\"timestamp\":\"hoje\"")
                        .at())
                .isEqualTo(LATER);
    }
}
