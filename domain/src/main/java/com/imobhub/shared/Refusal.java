package com.imobhub.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the desk will not do, and why. The web adapter turns it into an RFC 9457 problem document: {@link #kind}
 * decides the HTTP status, {@link #code} is the last part of the problem's {@code type} and the key of the sentence on
 * screen.
 */
public class Refusal extends RuntimeException {

    /** Why something is refused, in the words of HTTP. */
    public enum Kind {
        /** Malformed or out of bounds: 400. */
        INVALID,
        /** No valid session or credentials: 401. */
        UNAUTHENTICATED,
        /** Signed in, but without the right: 403. */
        FORBIDDEN,
        /** No such thing, or not visible to the one who asks: 404. */
        NOT_FOUND,
        /** Contradicts what is already there: 409. */
        CONFLICT,
        /** Understood, but the rules of the business forbid it: 422. */
        UNPROCESSABLE,
        /** Too often: 429. */
        TOO_MANY,
        /** Something we need is away for now; nothing was kept: 503. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /**
     * @param code kebab-case and stable, e.g. {@code window-closed}
     * @param detail one English sentence for developers
     */
    public Refusal(Kind kind, String code, String detail) {
        this(kind, code, detail, null);
    }

    /** @param field the request's field that is wrong, if it is one */
    public Refusal(Kind kind, String code, String detail, @Nullable String field) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.field = field;
    }

    /**
     * Names something that helps, for example the {@code limit} that was passed or the {@code alternative} there is.
     *
     * @param value a string, a number, or a list of these; nothing is named when it is null
     */
    public Refusal with(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    /** Shorthand for a field that is malformed or out of bounds. */
    public static Refusal invalid(String field, String detail) {
        return new Refusal(Kind.INVALID, "invalid-field", detail, field);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** What {@link #with} named. */
    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }
}
