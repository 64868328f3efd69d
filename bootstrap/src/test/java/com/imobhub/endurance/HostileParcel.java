package com.imobhub.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A webhook that something is wrong with, and a good message beside it: in the same list, in the same body, or, where the body
 * as a whole is no JSON any more, in a body of its own right after it.
 *
 * @param seed makes the same parcel again
 * @param bodies what is to be posted, in this order
 * @param coding the content encoding it claims, or null
 * @param good the text of the good message
 */
record HostileParcel(long seed, List<byte[]> bodies, String type, String coding, String good) {

    private static final JsonMapper JSON = new JsonMapper();
    /** How the numbers of everybody begin who writes a good message. */
    private static final String NEIGHBOURS = "55119810000";

    private static final int PEOPLE = 40;
    private static final int LARGE = 3_000_000;
    private static final int FILLINGS = 8;

    /** As many seeds in a row have every filling once; no run is shorter unless it is told to be. */
    private static final int ROUND = 1_500;

    static HostileParcel of(long seed, List<byte[]> originals) {
        return new Maker(seed, originals).make();
    }

    private static final class Maker {

        private final long seed;
        private final Random random;
        private final Wounds wounds;
        private final JsonNode original;
        private final String good;

        Maker(long seed, List<byte[]> originals) {
            this.seed = seed;
            random = new Random(seed);
            wounds = new Wounds(random);
            original = JSON.readTree(originals.get(random.nextInt(originals.size())));
            good = "vizinho " + seed;
        }

        HostileParcel make() {
            freshIds(original);
            var turn = Math.floorMod(seed, ROUND);
            if (turn < FILLINGS) {
                return json(large(turn), alone());
            }
            return switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7 -> json(besideInTheList());
                case 8, 9, 10, 11, 12, 13, 14 -> json(besideInTheBody());
                case 15 -> parcel("application/json", "gzip", gzip(), alone());
                case 16 ->
                    random.nextInt(20) == 0 ? json(large(random.nextInt(FILLINGS)), alone()) : json(besideInTheBody());
                default -> parcel(oddType(), null, damaged(), alone());
            };
        }

        /** Most of the time not the ids of the file, which would make all but the first a repetition; never anybody else's number. */
        private void freshIds(JsonNode node) {
            if (node instanceof ObjectNode object) {
                if (object.has("id") && random.nextInt(10) > 0) {
                    object.put("id", "wamid.hostile." + seed + "." + random.nextInt(1_000_000));
                }
                if (object.has("phone_number_id")) {
                    object.put("phone_number_id", RunningDesk.NUMBER);
                }
            }
            node.forEach(this::freshIds);
        }

        private byte[] besideInTheList() {
            var value = original.path("entry").path(0).path("changes").path(0).path("value");
            var lists = List.of("messages", "statuses", "message_echoes", "history", "contacts");
            var elements = lists.stream()
                    .map(value::path)
                    .filter(list -> list.isArray() && !list.isEmpty())
                    .toList();
            if (elements.isEmpty() || !value.path("metadata").has("phone_number_id")) {
                return besideInTheBody();
            }
            wounds.wound(elements.get(random.nextInt(elements.size())), 1 + random.nextInt(4));
            var messages = value.path("messages") instanceof ArrayNode there
                    ? there
                    : ((ObjectNode) value).putArray("messages");
            messages.insert(random.nextInt(messages.size() + 1), goodMessage());
            ((ObjectNode) original.path("entry").path(0).path("changes").path(0)).put("field", "messages");
            return bytes();
        }

        private byte[] besideInTheBody() {
            var entries = original.path("entry") instanceof ArrayNode there && original.isObject()
                    ? there
                    : JSON.createArrayNode();
            if (!entries.isEmpty()) {
                wounds.wound(entries, 1 + random.nextInt(4));
            }
            entries.insert(random.nextInt(entries.size() + 1), goodEntry());
            var whole = JSON.createObjectNode().put("object", "whatsapp_business_account");
            whole.set("entry", entries);
            return wounds.write(whole).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] alone() {
            var whole = JSON.createObjectNode().put("object", "whatsapp_business_account");
            whole.putArray("entry").add(goodEntry());
            return JSON.writeValueAsBytes(whole);
        }

        private ObjectNode goodEntry() {
            var change = JSON.createObjectNode().put("field", "messages");
            var value = change.putObject("value").put("messaging_product", "whatsapp");
            value.putObject("metadata").put("phone_number_id", RunningDesk.NUMBER);
            value.putArray("messages").add(goodMessage());
            var entry = JSON.createObjectNode().put("id", "100000000000101");
            entry.putArray("changes").add(change);
            return entry;
        }

        private ObjectNode goodMessage() {
            var message = JSON.createObjectNode()
                    .put("from", NEIGHBOURS + (10 + Math.floorMod(seed, PEOPLE)))
                    .put("id", "wamid.good." + seed)
                    .put("timestamp", Long.toString(System.currentTimeMillis() / 1000))
                    .put("type", "text");
            message.putObject("text").put("body", good);
            return message;
        }

        private byte[] bytes() {
            return wounds.write(original).getBytes(StandardCharsets.UTF_8);
        }

        /** A body that is no JSON, or not the JSON we know. */
        private byte[] damaged() {
            var whole = bytes();
            return switch (random.nextInt(11)) {
                case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                case 1 -> flipped(whole);
                case 2 -> text(whole, StandardCharsets.UTF_16);
                case 3 -> text(whole, StandardCharsets.ISO_8859_1);
                case 4 -> text("\ufeff" + new String(whole, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                case 5 -> text(whole, Charset.forName("UTF-32LE"));
                case 6 ->
                    text(new String(whole, StandardCharsets.UTF_8).replace(':', '\u0000'), StandardCharsets.UTF_8);
                case 7 -> surrogates(whole);
                case 8 -> new byte[random.nextInt(50)];
                case 9 -> random.nextBoolean() ? new byte[0] : "  \n".getBytes(StandardCharsets.US_ASCII);
                default -> envelope();
            };
        }

        private byte[] envelope() {
            wounds.wound(original, 1 + random.nextInt(3));
            if (original instanceof ObjectNode object) {
                object.put(List.of("object", "entry", "x").get(random.nextInt(3)), "?");
            }
            return bytes();
        }

        private byte[] flipped(byte[] whole) {
            for (var i = 1 + random.nextInt(20); i > 0; i--) {
                whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            }
            return whole;
        }

        /** Halves of characters as three bytes each, which no encoder writes and some writers do. */
        private static byte[] surrogates(byte[] whole) {
            var damaged = new ByteArrayOutputStream();
            for (var each : whole) {
                if (each == 'e') {
                    damaged.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD});
                }
                damaged.write(each);
            }
            return damaged.toByteArray();
        }

        private static byte[] text(byte[] whole, Charset charset) {
            return text(new String(whole, StandardCharsets.UTF_8), charset);
        }

        private static byte[] text(String whole, Charset charset) {
            return whole.getBytes(charset);
        }

        private byte[] gzip() {
            var bomb = random.nextBoolean() ? new byte[20_000_000] : alone();
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(bomb);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }

        private byte[] large(int kind) {
            var head =
                    "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{"
                            + "\"metadata\":{\"phone_number_id\":\"" + RunningDesk.NUMBER + "\"},";
            var tail = "}}]}]}";
            var filling = switch (kind) {
                case 0 -> "\"messages\":[" + "{},".repeat(LARGE / 3) + "{}]";
                case 1 -> "\"statuses\":[" + "{\"id\":\"1\"},".repeat(LARGE / 11) + "{}]";
                case 2 -> "\"messages\":[{\"id\":\"" + "i".repeat(LARGE) + "\"}]";
                case 3 -> "\"messages\":" + "[".repeat(LARGE / 2) + "]".repeat(LARGE / 2);
                case 4 -> "\"messages\":[{\"id\":" + "9".repeat(LARGE) + "}]";
                case 5 -> "\"" + "k".repeat(LARGE) + "\":[]";
                case 6 -> "\"messages\":[" + "[],".repeat(LARGE / 3) + "1]";
                default ->
                    "\"messages\":[{\"from\":\"5511981000099\",\"id\":\"wamid.long." + seed
                            + "\",\"timestamp\":\"1700000000\",\"type\":\"text\",\"text\":{\"body\":\""
                            + "\\ud83d\\ude00".repeat(LARGE / 12) + "\"}}]";
            };
            return (head + filling + tail).getBytes(StandardCharsets.US_ASCII);
        }

        private String oddType() {
            var types = List.of(
                    "application/json",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "application/json; charset=utf-7",
                    "*/*",
                    "none at all");
            return types.get(random.nextInt(types.size()));
        }

        private HostileParcel json(byte[]... bodies) {
            return parcel("application/json", null, bodies);
        }

        private HostileParcel parcel(String type, String coding, byte[]... bodies) {
            return new HostileParcel(seed, List.of(bodies), type, coding, good);
        }
    }
}
