package com.imobhub.team.domain;

import com.imobhub.shared.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as members sign in with it: trimmed and lower-cased, so that one mailbox is one account. The check
 * catches typing mistakes; whether the mailbox exists only a message to it could tell.
 */
public record Email(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

    public Email {
        value = normalised(value);
        if (!isWellFormed(value)) {
            throw Refusal.invalid("email", "This is not an e-mail address.");
        }
    }

    /** The address written in {@code text}, or nothing if it is none. */
    public static Optional<Email> parse(String text) {
        return isWellFormed(normalised(text)) ? Optional.of(new Email(text)) : Optional.empty();
    }

    private static String normalised(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isWellFormed(String normalised) {
        return normalised.length() <= LONGEST && SHAPE.matcher(normalised).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
