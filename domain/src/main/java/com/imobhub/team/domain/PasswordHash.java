package com.imobhub.team.domain;

/** What is kept of a password. Good for comparing only, and still nobody's business. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "••••";
    }
}
