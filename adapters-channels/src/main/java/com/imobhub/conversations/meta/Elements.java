package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads elements one by one: whatever one does to its reader, its neighbours are read. */
final class Elements {

    private static final int LONGEST_WORD = 100;

    private Elements() {}

    /**
     * @param kind how a person calls one of these, e.g. {@code Message}
     * @param into where the elements go
     */
    static void each(
            String kind,
            JsonNode array,
            Function<JsonNode, List<InboundElement>> reader,
            Consumer<InboundElement> into) {
        for (var element : array) {
            one(name(kind, element), () -> reader.apply(element).forEach(into), into);
        }
    }

    /** Reads what may break; {@code name} begins the sentence that says so. */
    static void one(String name, Runnable reader, Consumer<InboundElement> into) {
        try {
            reader.run();
        } catch (Json.Unreadable unreadable) {
            into.accept(notUnderstood(name, unreadable));
        } catch (RuntimeException surprise) {
            into.accept(new NotUnderstood(
                    Cause.MALFORMED,
                    name + " cannot be read: " + surprise.getClass().getSimpleName() + "."));
        }
    }

    static NotUnderstood notUnderstood(String name, Json.Unreadable unreadable) {
        return new NotUnderstood(unreadable.cause(), name + " " + unreadable.reason() + ".");
    }

    /** What a person calls an element: its kind and the id it has, if any. */
    static String name(String kind, JsonNode element) {
        return kind + " " + word(element, "id");
    }

    /** A word of the provider, short enough to be put into a sentence. */
    static String word(JsonNode parent, String name) {
        return Json.shortened(String.valueOf(Json.text(parent, name)), LONGEST_WORD);
    }
}
