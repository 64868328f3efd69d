package com.imobhub.conversations.domain;

import com.imobhub.shared.Refusal;
import java.util.regex.Pattern;

/** One picture sign as people count them, however many code points it takes: 👍, ❤️, 👩🏽‍🚀, 🇧🇷, 1️⃣. */
public record Emoji(String value) {

    private static final Pattern ONE_SIGN = Pattern.compile("\\X");

    /** The longest in use, a kiss of two people with colours of skin, has ten. */
    private static final int MOST_POINTS = 16;

    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_REGION = 0x1F1E6;
    private static final int LAST_REGION = 0x1F1FF;

    /** @throws Refusal {@code invalid-field} when it is anything but one emoji */
    public static Emoji of(String text) {
        var isOne = text.length() <= 2 * MOST_POINTS
                && ONE_SIGN.matcher(text).matches()
                && text.codePoints().allMatch(Emoji::mayStandIn)
                && isPicture(text);
        if (!isOne) {
            throw Refusal.invalid("emoji", "must be one emoji").with("limit", 1);
        }
        return new Emoji(text);
    }

    private static boolean mayStandIn(int point) {
        return Character.isEmoji(point) || Character.isEmojiComponent(point);
    }

    /** Digits are emojis too, but only as keycaps; half a flag is none. */
    private static boolean isPicture(String text) {
        var first = text.codePointAt(0);
        var halfFlag = isRegion(first) && text.codePointCount(0, text.length()) == 1;
        return Character.isEmoji(first)
                && !halfFlag
                && text.codePoints()
                        .anyMatch(point -> Character.isEmojiPresentation(point)
                                || Character.isExtendedPictographic(point)
                                || point == KEYCAP);
    }

    private static boolean isRegion(int point) {
        return point >= FIRST_REGION && point <= LAST_REGION;
    }
}
