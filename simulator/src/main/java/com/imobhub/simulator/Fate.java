package com.imobhub.simulator;

/** What will become of a message; the last three digits of {@code 5511900000NNN} choose it. */
sealed interface Fate {

    /** It arrives. */
    record Arrives() implements Fate {}

    /** Accepted, and reported as failed afterwards. */
    record FailsLater(MetaError error) implements Fate {}

    /** Refused at once. */
    record Refused(MetaError error) implements Fate {}

    /** A template whose quality is looked at for a minute before it is sent; anything else arrives. */
    record Held() implements Fate {}

    /** A gateway before Graph answers with a page for people. */
    record GatewayPage() implements Fate {}

    /** No answer for a long time, and then the connection closes. */
    record HangsUp() implements Fate {}

    static Fate of(String digits) {
        if (digits.length() != 13 || !digits.startsWith("5511900000")) {
            return new Arrives();
        }
        return switch (digits.substring(10)) {
            case "026" -> new FailsLater(MetaError.UNDELIVERABLE);
            case "047" -> new FailsLater(MetaError.WINDOW_CLOSED);
            case "049" -> new FailsLater(MetaError.HEALTHY_ECOSYSTEM);
            case "056" -> new Refused(MetaError.PAIR_LIMIT);
            case "132" -> new Held();
            case "190" -> new Refused(MetaError.BAD_TOKEN);
            case "368" -> new Refused(MetaError.POLICY);
            case "429" -> new Refused(MetaError.THROUGHPUT);
            case "500" -> new Refused(MetaError.TEMPORARY);
            case "502" -> new GatewayPage();
            case "999" -> new HangsUp();
            default -> new Arrives();
        };
    }
}
