package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.ANAS_ID;
import static com.imobhub.conversations.meta.Cast.ANA_WITH_USERNAME;
import static com.imobhub.conversations.meta.Cast.FIRST;
import static com.imobhub.conversations.meta.Cast.MARINA;
import static com.imobhub.conversations.meta.Cast.fromMarina;
import static com.imobhub.conversations.meta.Cast.noted;
import static com.imobhub.conversations.meta.Cast.written;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Choice;
import com.imobhub.conversations.domain.Content.Choice.Offer;
import com.imobhub.conversations.domain.Content.ContactCards;
import com.imobhub.conversations.domain.Content.ContactCards.Card;
import com.imobhub.conversations.domain.Content.ContactCards.Entry;
import com.imobhub.conversations.domain.Content.ContactCards.Phone;
import com.imobhub.conversations.domain.Content.FlowAnswer;
import com.imobhub.conversations.domain.Content.Location;
import com.imobhub.conversations.domain.Content.Order;
import com.imobhub.conversations.domain.Content.SystemNote;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places, cards, choices, answers, orders (wire-formats.md §2.2). */
class ChoiceFixtureTests extends FixtureTest {

    private static final Context OFFER =
            Context.quoting("wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEY3MjhBRjkzNTAyOTMwNTgzOUUwAA==");
    private static final String FLOW = "{\"flow_token\":\"ft-8841\",\"renda\":\"5000\",\"aceite\":true}";
    private static final String FLOW_ON_THE_WIRE = FLOW.replace("\"", "\\\"");

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "in-location-named.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM5QTg5REQxNThDOEU5NzQ3OTQzAA==",
                                new Location(
                                        -23.5613991,
                                        -46.6558819,
                                        "Edifício Exemplo",
                                        "Av. Fictícia, 1000 - São Paulo",
                                        "https://maps.google.com/?cid=1")))),
                entry(
                        "in-location-pin-only.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDk1NDM4QTM4M0FCRTUzRUY5RTAwAA==",
                                new Location(0, -46.6558819, null, null, null)))),
                entry(
                        "in-contacts-two.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDJGMjI3NjVEMDQ5MzFBMDc4OTA5AA==",
                                new ContactCards(List.of(
                                        card(
                                                "Rita Modelo",
                                                null,
                                                new Phone("+55 11 90000-0789", "CELL", "5511900000789"),
                                                new Phone("+55 11 4000-0001", "WORK", null)),
                                        card("Zé", "Exemplo Ltda")))))),
                entry("in-contacts-shared-own-number.json", sharedOwnNumber()),
                entry(
                        "in-interactive-button-reply.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM3OTVCNTRDNUJBNjJERjUyRjdGAA==",
                                0,
                                MARINA,
                                new Choice(Offer.BUTTON, "visit_yes", "Quero visitar", null),
                                OFFER))),
                entry(
                        "in-interactive-list-reply.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFENFNEU5MUE4NkFGNDcyRjJFRTU2AA==",
                                0,
                                MARINA,
                                new Choice(Offer.LIST, "slot_1500", "15:00", "quinta, 26/11"),
                                OFFER))),
                entry(
                        "in-interactive-nfm-reply.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEM1RjUxMUE2QjkxMDYwNEJGNzZCAA==",
                                0,
                                MARINA,
                                new FlowAnswer(
                                        "flow",
                                        List.of(
                                                new FlowAnswer.Answer("flow_token", "ft-8841"),
                                                new FlowAnswer.Answer("renda", "5000"),
                                                new FlowAnswer.Answer("aceite", "true")),
                                        FLOW),
                                OFFER))),
                entry(
                        "in-interactive-missing-object.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFERCNDAyRjAyMkRDRjUxRDM0RUJBAA==",
                                0,
                                MARINA,
                                new Content.Unsupported("interactive", "Unsupported webhook payload"),
                                OFFER))),
                entry(
                        "in-interactive-call-permission.json",
                        List.of(noted(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEI3MTIwMjM1MUM5NzA2MzA4ODkwAA==",
                                MARINA,
                                new SystemNote(SystemNote.What.CALL_PERMISSION, "accept"),
                                OFFER))),
                entry(
                        "in-button-template-quick-reply.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDdFODNDQTJBNjVENkY5MEE4MDlDAA==",
                                0,
                                MARINA,
                                new Choice(Offer.TEMPLATE, "STOP_MKT", "Parar promoções", null),
                                Context.quoting(
                                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFEM2MjdBRDgxNTAyQzI4N0EyODQ5AA==")))),
                entry(
                        "in-button-no-context.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDMyRjI4RUEwM0IxQjIwMTI2NjI5AA==",
                                new Choice(Offer.TEMPLATE, "Sim", "Sim", null)))),
                entry(
                        "in-order.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE0NzNBOEMxQUIyOUU1NUU0MEUxAA==",
                                new Order(
                                        "400000000000777",
                                        null,
                                        List.of(
                                                new Order.Item("AP-101", 1, new BigDecimal("450000.5"), "BRL"),
                                                new Order.Item("BOX-2", 2, BigDecimal.ZERO, "BRL")))))));
    }

    private static List<InboundElement> sharedOwnNumber() {
        var card = card("Ana Fictícia", null, new Phone("+55 11 90000-0321", "CELL", "5511900000321"));
        return List.of(
                written(
                        "wamid.HBgDMDAwFQIAEhgUNkIxRjUzMzAzQTczMkNDQzhDNkEA",
                        0,
                        ANA_WITH_USERNAME,
                        new ContactCards(List.of(card)),
                        Context.quoting("wamid.HBgNNTUxMTkwMDAwMDMyMRUCABEYFEYxQzE5QTczRkNGMEVCNzJFNEVBAA==")),
                new AddressChanged(
                        FIRST,
                        List.of(ANAS_ID),
                        new Person(List.of(ANAS_ID, new WhatsAppId("5511900000321")), "Ana", "ana.ficticia"),
                        null));
    }

    private static Card card(String name, String organization, Phone... phones) {
        return new Card(name, List.of(phones), List.of(), organization, List.of(), List.of(), null);
    }

    @Test
    void aCardIsReadCompletely() {
        var cards = (ContactCards)
                only(MessageArrived.class, "in-contacts-two.json", "\"org\":{\"company\":\"Exemplo Ltda\"}", """
                        "emails":[{"email":"ze@example.com","type":"WORK"},{"type":"HOME"},"?"],
                        "addresses":[{"street":"Rua A, 1","city":"S\\u00e3o Paulo","state":"SP","zip":"01000-000",
                        "country":"Brasil","type":"HOME"},{}],
                        "urls":[{"url":"https://example.com","type":"WORK"}],"birthday":"1990-01-31",
                        "phones":[{},{"wa_id":"+55"},7]
                        """)
                        .content();

        assertThat(cards.cards().getLast())
                .isEqualTo(new Card(
                        "Zé",
                        List.of(new Phone("+55", null, null)),
                        List.of(new Entry("ze@example.com", "WORK")),
                        null,
                        List.of(new Entry("Rua A, 1, São Paulo, SP, 01000-000, Brasil", "HOME")),
                        List.of(new Entry("https://example.com", "WORK")),
                        "1990-01-31"));
    }

    @Test
    void aCardThatIsPassedOnTellsNobodysAddress() {
        only(MessageArrived.class, "in-contacts-shared-own-number.json", "contact_request", "other");
    }

    @Test
    void aNumberThatIsNotOnWhatsAppTellsNobodysAddress() {
        only(MessageArrived.class, "in-contacts-shared-own-number.json", "\"wa_id\":\"5511900000321\",", "");
    }

    @ParameterizedTest
    @CsvSource({"\"-23.5613991\", -23.5613991", "0, 0", "-90, -90", "\"90.0\", 90", "1e1, 10"})
    void degreesMayBeNumbersOrStrings(String given, double latitude) {
        var place = (Location) only(MessageArrived.class, "in-location-named.json", "-23.5613991", given)
                .content();

        assertThat(place.latitude()).isEqualTo(latitude);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "90.0000001", "\"NaN\"", "\"0x1p3\"", "1e400", "\"\"", "[]", "\"S 23\""})
    void aPlaceThatIsNowhereHasItsPlaceAndIsKept(String latitude) {
        assertThat(translate("in-location-named.json", "-23.5613991", latitude))
                .containsExactly(
                        fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM5QTg5REQxNThDOEU5NzQ3OTQzAA==",
                                new Content.Unsupported("location", null)),
                        new NotUnderstood(
                                Cause.MALFORMED,
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM5QTg5REQxNThDOEU5NzQ3OTQzAA=="
                                        + " has no latitude."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\\"a\\\":", "Sent", "[1]", "7", "", "\\u0000"})
    void answersThatAreNoJsonObjectAreKeptAsTheyCame(String raw) {
        var answer = (FlowAnswer) only(MessageArrived.class, "in-interactive-nfm-reply.json", FLOW_ON_THE_WIRE, raw)
                .content();

        assertThat(answer.answers()).isEmpty();
        assertThat(answer.raw()).isEqualTo(raw.replace("\\\"", "\"").replace("\\u0000", ""));
    }

    @Test
    void answersMayBeOfAnyShape() {
        var answer = (FlowAnswer) only(
                        MessageArrived.class,
                        "in-interactive-nfm-reply.json",
                        "\"" + FLOW_ON_THE_WIRE + "\"",
                        "{\"datas\":[1,{\"x\":null}],\"nada\":null,\"nul\":\"a\\u0000b\",\"n\":1.50}")
                .content();

        assertThat(answer.answers())
                .containsExactly(
                        new FlowAnswer.Answer("datas", "[1,{\"x\":null}]"),
                        new FlowAnswer.Answer("nada", ""),
                        new FlowAnswer.Answer("nul", "ab"),
                        new FlowAnswer.Answer("n", "1.5"));
    }

    @Test
    void aButtonWithoutPayloadIsKnownByItsText() {
        assertThat(only(MessageArrived.class, "in-button-no-context.json", "\"payload\":\"Sim\",", "")
                        .content())
                .isEqualTo(new Choice(Offer.TEMPLATE, "Sim", "Sim", null));
    }

    @Test
    void anInteractiveTypeThatIsNewHasItsPlaceAndIsKept() {
        assertThat(translate(
                        "in-interactive-button-reply.json", "\"type\":\"button_reply\"", "\"type\":\"carousel_reply\""))
                .containsExactly(
                        written(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM3OTVCNTRDNUJBNjJERjUyRjdGAA==",
                                0,
                                MARINA,
                                new Content.Unsupported("interactive", null),
                                OFFER),
                        new NotUnderstood(
                                Cause.NOT_READ_YET,
                                "Message " + "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDM3OTVCNTRDNUJBNjJERjUyRjdGAA=="
                                        + " has interactive type carousel_reply, which is not read yet."));
    }

    @ParameterizedTest
    @CsvSource({
        "450000.50, 450000.50",
        "\"450000.50\", 450000.50",
        "0.1, 0.1",
        "99999999999999999.99, 99999999999999999.99"
    })
    void aPriceIsExact(String given, String price) {
        var order = (Order)
                only(MessageArrived.class, "in-order.json", "450000.5", given).content();

        assertThat(order.items().getFirst().price()).isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"muito\"", "{}", "1e999999999", "\"NaN\""})
    void aMalformedPriceDoesNotCostTheOrder(String price) {
        var order = (Order)
                only(MessageArrived.class, "in-order.json", "450000.5", price).content();

        assertThat(order.items().getFirst().price()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "\"dois\"", "1e40"})
    void howManyWereOrderedIsNeverMadeUp(String quantity) {
        assertThat(translate("in-order.json", "\"quantity\":2", "\"quantity\":" + quantity))
                .hasExactlyElementsOfTypes(MessageArrived.class, NotUnderstood.class)
                .first()
                .isEqualTo(fromMarina(
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEE0NzNBOEMxQUIyOUU1NUU0MEUxAA==",
                        new Content.Unsupported("order", null)));
    }
}
