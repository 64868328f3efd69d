package com.imobhub.shared;

/**
 * A value that must never be seen: provider tokens, signing keys. Printing it shows dots only.
 *
 * @param reveal the clear text; call it only where the value leaves for its owner
 */
public record Secret(String reveal) {

    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("a secret cannot be blank");
        }
    }

    @Override
    public String toString() {
        return "••••";
    }
}
