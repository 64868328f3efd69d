package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No webhook and no answer is left without saying what it means. */
class EveryFixtureIsExpectedTests {

    private static final List<FixtureTest> TOPICS = List.of(
            new TextFixtureTests(),
            new FileFixtureTests(),
            new ChoiceFixtureTests(),
            new SystemFixtureTests(),
            new AfterthoughtFixtureTests(),
            new EnvelopeFixtureTests(),
            new StatusFixtureTests(),
            new AccountFixtureTests(),
            new CoexistenceFixtureTests());

    /** Answers to questions that we do not ask yet, and why no client reads them. */
    private static final Map<String, String> NOT_ASKED_FOR = Map.of(
            "business-profile.json", "the profile of a number is neither shown nor changed",
            "subscribed-apps.json", "whether our app is subscribed is not checked",
            "template-create-ok.json", "templates are listed and used, but written at Meta");

    @Test
    void everyAnswerIsReadByATestOrSaysWhyNot() throws IOException {
        var tests = sourcesOfOtherTests();
        var unread = Fixtures.answers().stream()
                .filter(name -> !tests.contains('"' + name) && !tests.contains("api/" + name))
                .toList();

        assertThat(unread).containsExactlyInAnyOrderElementsOf(NOT_ASKED_FOR.keySet());
    }

    @Test
    void everyWebhookHasItsExpectationOnce() {
        assertThat(TOPICS.stream().flatMap(topic -> topic.fixtures().stream()))
                .containsExactlyInAnyOrderElementsOf(Fixtures.webhooks());
    }

    @Test
    void everyFileOfWebhooksIsSigned() {
        assertThat(Stream.of(Fixtures.files()).filter(name -> name.endsWith(".json") || name.endsWith(".txt")))
                .containsExactlyInAnyOrderElementsOf(Fixtures.webhooks());
    }

    private static String sourcesOfOtherTests() throws IOException {
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(Files::isRegularFile)
                    .filter(source -> !source.endsWith("EveryFixtureIsExpectedTests.java"))
                    .map(EveryFixtureIsExpectedTests::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
