package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.domain.Content.Buttons;
import com.imobhub.conversations.domain.Content.ContactCards;
import com.imobhub.conversations.domain.Content.ListMenu;
import com.imobhub.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of wire-formats.md §6.2, each at its edge and one beyond. */
class SendableTests {

    private static final ChannelCapabilities WHATSAPP = ChannelKind.WHATSAPP_CLOUD.capabilities();

    private static void check(Content content) {
        new Sendable(WHATSAPP).check(content);
    }

    private static Refusal refusal(Content content) {
        return catchThrowableOfType(Refusal.class, () -> check(content));
    }

    /** As long as people count it, twice as long as Java does. */
    private static String houses(int count) {
        return "🏡".repeat(count);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextMayBeAsLongAsTheChannelSaysAndNoLonger(Field field) {
        assertThatCode(() -> check(field.holding(houses(field.limit()))))
                .as(field.name())
                .doesNotThrowAnyException();

        var tooLong = refusal(field.holding(houses(field.limit() + 1)));

        assertThat(tooLong.code()).isEqualTo("text-too-long");
        assertThat(tooLong.kind()).isEqualTo(Refusal.Kind.UNPROCESSABLE);
        assertThat(tooLong.field()).isEqualTo(field.name());
        assertThat(tooLong.facts()).containsEntry("limit", field.limit());
        assertThat(tooLong.facts().get("alternative")).isEqualTo(field.alternative());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatIsThereSaysSomething(Field field) {
        for (var blank : List.of("", " ", "\n\t\u2003")) {
            var empty = refusal(field.holding(blank));

            assertThat(empty.code()).isEqualTo("text-empty");
            assertThat(empty.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(empty.field()).isEqualTo(field.name());
        }
    }

    static Stream<Field> texts() {
        return Stream.of(
                new Field("text", 4096, "split", Content.Text::new),
                new Field("text", 1024, "separate-text", it -> new Content.Media(MediaKind.IMAGE, it, null, false)),
                new Field("location.name", 1000, null, it -> new Content.Location(0, 0, it, null, null)),
                new Field("location.address", 1000, null, it -> new Content.Location(0, 0, null, it, null)),
                new Field("cards.name", 256, null, it -> cards(it, "11 4000-0101", null, null)),
                new Field("cards.phones", 64, null, it -> cards("Ana", it, null, null)),
                new Field("cards.emails", 256, null, it -> cards("Ana", "1", it, null)),
                new Field("cards.organization", 256, null, it -> cards("Ana", "1", null, it)),
                new Field("buttons.header", 60, null, it -> question(it, "?", null, "a", "A")),
                new Field("buttons.body", 1024, "list", it -> question(null, it, null, "a", "A")),
                new Field("buttons.footer", 60, null, it -> question(null, "?", it, "a", "A")),
                new Field("buttons.id", 256, null, it -> question(null, "?", null, it, "A")),
                new Field("buttons.title", 20, "list", it -> question(null, "?", null, "a", it)),
                new Field("list.body", 4096, null, it -> menu(it, null, "Ver", "S", "a", "A", null)),
                new Field("list.footer", 60, null, it -> menu("?", it, "Ver", "S", "a", "A", null)),
                new Field("list.button", 20, null, it -> menu("?", null, it, "S", "a", "A", null)),
                new Field("list.title", 24, null, it -> menu("?", null, "Ver", it, "a", "A", null)),
                new Field("list.id", 200, null, it -> menu("?", null, "Ver", "S", it, "A", null)),
                new Field("list.rowTitle", 24, null, it -> menu("?", null, "Ver", "S", "a", it, null)),
                new Field("list.description", 72, null, it -> menu("?", null, "Ver", "S", "a", "A", it)));
    }

    record Field(String name, int limit, @Nullable String alternative, Function<String, Content> content) {

        Content holding(String text) {
            return content.apply(text);
        }

        @Override
        public String toString() {
            return name + " " + limit;
        }
    }

    @ParameterizedTest
    @MethodSource("counts")
    void thereMayBeAsManyAsTheChannelSaysAndNoMore(Many many) {
        assertThatCode(() -> check(many.of(many.limit()))).doesNotThrowAnyException();

        var tooMany = refusal(many.of(many.limit() + 1));

        assertThat(tooMany.code()).isEqualTo("too-many");
        assertThat(tooMany.field()).isEqualTo(many.name());
        assertThat(tooMany.facts()).isEqualTo(Map.of("limit", many.limit(), "alternative", many.alternative()));
        assertThat(refusal(many.of(0)).code()).isEqualTo("invalid-field");
        assertThat(refusal(many.of(0)).field()).isEqualTo(many.name());
    }

    static Stream<Many> counts() {
        return Stream.of(
                new Many(
                        "cards",
                        10,
                        "split",
                        count -> new ContactCards(numbered(count)
                                .map(it -> card(it, "1", null, null))
                                .toList())),
                new Many(
                        "buttons.buttons",
                        3,
                        "list",
                        count -> new Buttons(
                                null,
                                "?",
                                null,
                                numbered(count)
                                        .map(it -> new Buttons.Button(it, it))
                                        .toList())),
                new Many(
                        "list.rows",
                        10,
                        "split",
                        count -> new ListMenu("?", null, "Ver", List.of(section("S", count)))));
    }

    record Many(String name, int limit, String alternative, IntFunction<Content> content) {

        Content of(int count) {
            return content.apply(count);
        }

        @Override
        public String toString() {
            return name + " " + limit;
        }
    }

    @Test
    void rowsAreCountedOverAllSections() {
        assertThatCode(() -> check(new ListMenu("?", null, "Ver", List.of(section("S", 5), section("T", 5)))))
                .doesNotThrowAnyException();
        assertThat(refusal(new ListMenu("?", null, "Ver", List.of(section("S", 5), section("T", 6))))
                        .code())
                .isEqualTo("too-many");
        assertThat(refusal(new ListMenu("?", null, "Ver", List.of(section("S", 1), section("T", 0))))
                        .field())
                .isEqualTo("list.rows");
    }

    @Test
    void oneSectionNeedsNoTitleAndSeveralDo() {
        assertThatCode(() -> check(new ListMenu("?", null, "Ver", List.of(section(null, 1)))))
                .doesNotThrowAnyException();
        assertThat(refusal(new ListMenu("?", null, "Ver", List.of(section("S", 1), section(null, 1))))
                        .field())
                .isEqualTo("list.title");
    }

    @Test
    void whatIsChosenFromDiffers() {
        var sameId = new Buttons(null, "?", null, List.of(new Buttons.Button("a", "A"), new Buttons.Button("a", "B")));
        var sameTitle =
                new Buttons(null, "?", null, List.of(new Buttons.Button("a", "A"), new Buttons.Button("b", "A")));
        var row = new ListMenu.Row("a", "A", null);
        var sameRow = new ListMenu(
                "?",
                null,
                "Ver",
                List.of(new ListMenu.Section("S", List.of(row)), new ListMenu.Section("T", List.of(row))));

        assertThat(refusal(sameId)).returns("not-distinct", Refusal::code).returns("buttons.id", Refusal::field);
        assertThat(refusal(sameTitle)).returns("not-distinct", Refusal::code).returns("buttons.title", Refusal::field);
        assertThat(refusal(sameRow)).returns("not-distinct", Refusal::code).returns("list.id", Refusal::field);
    }

    @Test
    void rowsMayHaveTheSameTitle() {
        var rows = List.of(new ListMenu.Row("a", "A", null), new ListMenu.Row("b", "A", null));

        assertThatCode(() -> check(new ListMenu("?", null, "Ver", List.of(new ListMenu.Section(null, rows)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {90.000001, -90.000001, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aPlaceIsOnTheEarth(double latitude) {
        assertThat(refusal(new Content.Location(latitude, 0, null, null, null)))
                .returns("invalid-field", Refusal::code)
                .returns("location.latitude", Refusal::field)
                .returns(Map.of("limit", 90), Refusal::facts);
        assertThat(refusal(new Content.Location(0, latitude * 2, null, null, null)))
                .returns("location.longitude", Refusal::field)
                .returns(Map.of("limit", 180), Refusal::facts);
    }

    @Test
    void thePolesAndTheDateLineAreOnTheEarthToo() {
        for (var sign : List.of(1, -1)) {
            assertThatCode(() -> check(new Content.Location(90 * sign, 180 * sign, null, null, null)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aCardWithoutANumberIsNoUse() {
        var card = new ContactCards.Card("Ana", List.of(), List.of(), null, List.of(), List.of(), null);

        assertThat(refusal(new ContactCards(List.of(card))).field()).isEqualTo("cards.phones");
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaKind.class,
            names = {"AUDIO", "VOICE", "STICKER"})
    void wordsGoBesideAFileThatTakesNone(MediaKind kind) {
        assertThatCode(() -> check(new Content.Media(kind, null, null, false))).doesNotThrowAnyException();
        assertThat(refusal(new Content.Media(kind, "Ouça", null, false)))
                .returns("not-sendable", Refusal::code)
                .returns("text", Refusal::field)
                .returns(Map.of("alternative", "separate-text"), Refusal::facts);
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaKind.class,
            names = {"IMAGE", "VIDEO", "DOCUMENT"})
    void wordsGoWithAFileThatTakesThem(MediaKind kind) {
        assertThatCode(() -> check(new Content.Media(kind, "Veja", "a.b", false)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("features")
    void whatAChannelCannotDoIsNotSent(Content content, String field) {
        var poor = new ChannelCapabilities(
                WHATSAPP.window(),
                WHATSAPP.freeEntry(),
                WHATSAPP.textLimit(),
                WHATSAPP.captionLimit(),
                Set.<Feature>of(),
                List.of(),
                WHATSAPP.choices(),
                WHATSAPP.pace());

        assertThat(catchThrowableOfType(Refusal.class, () -> new Sendable(poor).check(content)))
                .returns("not-sendable", Refusal::code)
                .returns(Refusal.Kind.UNPROCESSABLE, Refusal::kind)
                .returns(field, Refusal::field)
                .returns(Map.of("alternative", "text"), Refusal::facts);
    }

    static Stream<Arguments> features() {
        return Stream.of(
                Arguments.of(new Content.Media(MediaKind.IMAGE, null, null, false), "type"),
                Arguments.of(new Content.Location(0, 0, null, null, null), "location"),
                Arguments.of(cards("Ana", "1", null, null), "cards"),
                Arguments.of(question(null, "?", null, "a", "A"), "buttons"),
                Arguments.of(menu("?", null, "Ver", "S", "a", "A", null), "list"),
                Arguments.of(
                        new Content.Template("a", "pt_BR", null, null, null, null, "Oi", null, List.of(), List.of()),
                        "template"));
    }

    @ParameterizedTest
    @MethodSource("whatOnlyContactsSend")
    void whatOnlyContactsSendIsNotSent(Content content) {
        assertThat(refusal(content)).returns("not-sendable", Refusal::code).returns("type", Refusal::field);
    }

    static Stream<Content> whatOnlyContactsSend() {
        return Stream.of(
                new Content.Choice(Content.Choice.Offer.LIST, "a", "A", null),
                new Content.FlowAnswer(null, List.of(), "{}"),
                new Content.Order(null, null, List.of()),
                new Content.SystemNote(Content.SystemNote.What.CALL, "Chamada"),
                new Content.Unsupported("poll_creation", null));
    }

    private static ContactCards cards(
            String name, String phone, @Nullable String email, @Nullable String organization) {
        return new ContactCards(List.of(card(name, phone, email, organization)));
    }

    private static ContactCards.Card card(
            String name, String phone, @Nullable String email, @Nullable String organization) {
        return new ContactCards.Card(
                name,
                List.of(new ContactCards.Phone(phone, null, null)),
                email == null ? List.of() : List.of(new ContactCards.Entry(email, null)),
                organization,
                List.of(),
                List.of(),
                null);
    }

    private static Buttons question(
            @Nullable String header, String body, @Nullable String footer, String id, String title) {
        return new Buttons(header, body, footer, List.of(new Buttons.Button(id, title)));
    }

    private static ListMenu menu(
            String body,
            @Nullable String footer,
            String button,
            String section,
            String id,
            String title,
            @Nullable String description) {
        var row = new ListMenu.Row(id, title, description);
        return new ListMenu(body, footer, button, List.of(new ListMenu.Section(section, List.of(row))));
    }

    private static ListMenu.Section section(@Nullable String title, int rows) {
        return new ListMenu.Section(
                title,
                numbered(rows).map(it -> new ListMenu.Row(title + it, it, null)).toList());
    }

    private static Stream<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf);
    }
}
