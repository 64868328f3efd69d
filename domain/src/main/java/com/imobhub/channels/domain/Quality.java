package com.imobhub.channels.domain;

import java.util.Arrays;

/** How recipients take a number's messages, as the provider rates it. */
public enum Quality {
    GREEN,
    YELLOW,
    RED,
    UNKNOWN;

    /** NA and whatever is new are unknown. */
    public static Quality of(String word) {
        return Arrays.stream(values())
                .filter(quality -> quality.name().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
