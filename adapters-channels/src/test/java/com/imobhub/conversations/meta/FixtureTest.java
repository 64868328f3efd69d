package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.conversations.application.receiving.InboundElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What webhooks of one topic say, element by element. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FixtureTest {

    private final JsonMapper json = new JsonMapper();
    private final MetaTranslator translator = new MetaTranslator(json, Fixtures.SETTINGS);

    /** The elements of each webhook of the topic, in order. */
    abstract Map<String, List<InboundElement>> expectations();

    Set<String> fixtures() {
        return expectations().keySet();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysExactlyThis(String fixture) {
        assertThat(translate(Fixtures.bytes(fixture)))
                .containsExactlyElementsOf(expectations().get(fixture));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysTheSameEveryTime(String fixture) {
        assertThat(translate(Fixtures.bytes(fixture))).isEqualTo(translate(Fixtures.bytes(fixture)));
    }

    final List<InboundElement> translate(byte[] body) {
        return translator.translate(Delivery.of("meta", body, Cast.LATER));
    }

    /**
     * What a fixture, written without line breaks and escapes, says when something in it is different.
     *
     * @param changes what is there, and what stands there instead, in turns
     */
    final List<InboundElement> translate(String fixture, String... changes) {
        var body = json.readTree(Fixtures.bytes(fixture)).toString();
        for (var i = 0; i < changes.length; i += 2) {
            assertThat(body).contains(changes[i]);
            body = body.replace(changes[i], changes[i + 1]);
        }
        return translate(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The only thing that a changed fixture says. */
    final <T extends InboundElement> T only(Class<T> kind, String fixture, String... changes) {
        var elements = translate(fixture, changes);
        assertThat(elements).singleElement().isInstanceOf(kind);
        return kind.cast(elements.getFirst());
    }
}
