package com.imobhub.endurance;

import com.imobhub.desk.Meta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What many people write, in webhooks of one to twenty messages, some of them delivered twice and none in order. */
final class Traffic {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_IN_ONE = 20;

    private final Random random;
    private final Instant start = Instant.now().minusSeconds(3_600);
    private final List<String> people;
    private final List<Meta.Text> texts = new ArrayList<>();
    private final Map<String, List<String>> expected = new HashMap<>();

    /** @param prefix of the last digits of every number, so that several crowds can be told apart */
    Traffic(Random random, int prefix, int people, int messages) {
        this.random = random;
        this.people = IntStream.range(0, people)
                .mapToObj(each -> "55119%d%06d".formatted(80 + prefix, each))
                .toList();
        for (var i = 0; i < messages; i++) {
            write(i);
        }
    }

    private void write(int number) {
        var from = people.get(number % people.size());
        var thread = expected.computeIfAbsent(from, first -> new ArrayList<>());
        var text = "m " + from + " " + thread.size();
        thread.add(text);
        texts.add(new Meta.Text(
                from,
                "Pessoa " + from.substring(from.length() - 4),
                "wamid.in." + from + "." + thread.size(),
                start.plusSeconds(2L * thread.size()),
                text));
    }

    List<String> people() {
        return people;
    }

    /** What everybody's thread has to show in the end, oldest first. */
    Map<String, List<String>> expected() {
        return expected;
    }

    /** The first message of everybody. */
    List<byte[]> greetings() {
        return webhooks(texts.subList(0, people.size()));
    }

    /**
     * All the others in no order.
     *
     * @param twice the share of them that come in a second webhook, too
     */
    List<byte[]> others(double twice) {
        var others = new ArrayList<>(texts.subList(people.size(), texts.size()));
        Collections.shuffle(others, random);
        var repeated = others.subList(0, (int) (others.size() * twice));
        var all = new ArrayList<>(webhooks(others));
        all.addAll(webhooks(new ArrayList<>(repeated)));
        Collections.shuffle(all, random);
        return all;
    }

    private List<byte[]> webhooks(List<Meta.Text> texts) {
        var webhooks = new ArrayList<byte[]>();
        for (var from = 0; from < texts.size(); ) {
            var to = Math.min(texts.size(), from + 1 + random.nextInt(MOST_IN_ONE));
            webhooks.add(Meta.texts(RunningDesk.NUMBER, texts.subList(from, to)));
            from = to;
        }
        return webhooks;
    }

    /** A report about a message of ours, which echoes our id for it. */
    static byte[] status(String theirs, String ours, String word) {
        var status = new HashMap<String, Object>(Map.of(
                "id", theirs,
                "status", word,
                "timestamp", Long.toString(Instant.now().getEpochSecond()),
                "biz_opaque_callback_data", ours));
        if (word.equals("failed")) {
            status.put("errors", List.of(Map.of("code", 131026, "title", "Message undeliverable")));
        }
        return JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id",
                        "100000000000101",
                        "changes",
                        List.of(Map.of(
                                "field",
                                "messages",
                                "value",
                                Map.of(
                                        "messaging_product",
                                        "whatsapp",
                                        "metadata",
                                        Map.of("phone_number_id", RunningDesk.NUMBER),
                                        "statuses",
                                        List.of(status))))))));
    }
}
