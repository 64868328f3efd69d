package com.imobhub.conversations.web;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides tokens, keys, passwords and signatures in text from outside, rather too much than too little. Every expression looks
 * a bounded number of steps ahead, so that hostile text costs no more than other text.
 */
final class SecretsMasked {

    static final String MASK = "••••";

    private static final String WORDS = "(?:token|secret|passw(?:or)?d|senha|signature|authorization|credential|cookie"
            + "|(?:api|access|private|media|aes)[_-]?key)";

    private static final Pattern SECRET_NAME = Pattern.compile(WORDS);

    /** Access tokens of Meta's apps, wherever they stand. */
    private static final Pattern META_TOKEN = Pattern.compile("\\bEAA[A-Za-z0-9]{20,}+");

    private static final Pattern CREDENTIALS =
            Pattern.compile("\\b((?:bearer|basic)[ \\t]{1,8})[\\w.~+/=-]{8,}+", Pattern.CASE_INSENSITIVE);

    /**
     * A name and its value in JSON that is broken, in JSON inside of JSON, in a form, a header or a sentence. The value is in
     * quotes, in escaped quotes, in single ones, or one word.
     */
    private static final Pattern NAMED = Pattern.compile(
            "(" + WORDS + "[\\w.-]{0,40}+(?:\\\\{0,4}[\"'])?+\\s{0,20}+[:=]\\s{0,20}+)"
                    + "(?:(\")(?:[^\"\\\\]++|\\\\.){0,200}+|(\\\\{1,4}\")[^\"\\\\]*+|(')[^']*+|[^\\s\"'\\\\,;&}\\]{\\[]++)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What signs an address: {@code ext} and {@code hash} in Meta's media URLs, {@code oh} and {@code oe} in its CDN's. */
    private static final Pattern IN_URL = Pattern.compile(
            "(?:(?<![A-Za-z0-9_])|(?<=u0026|%26|%3F))((?:hash|ext|sig|oh|oe|key|x-amz-[a-z-]{1,30})=)[^&#\\s\"'<>\\\\]++",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/@\\s:\"]{0,200}:)[^/@\\s\"]{1,200}+@");

    private SecretsMasked() {}

    /** Whether the value of what is called so is hidden as a whole. */
    static boolean hides(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("pin") || SECRET_NAME.matcher(lower).find();
    }

    /** The text with every secret in it replaced by dots. */
    static String in(String text) {
        var masked = META_TOKEN.matcher(text).replaceAll(MASK);
        masked = CREDENTIALS.matcher(masked).replaceAll("$1" + MASK);
        masked = NAMED.matcher(masked).replaceAll(SecretsMasked::named);
        masked = IN_URL.matcher(masked).replaceAll("$1" + MASK);
        return URL_PASSWORD.matcher(masked).replaceAll("$1" + MASK + "@");
    }

    private static String named(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1)
                + orNothing(found.group(2))
                + orNothing(found.group(3))
                + orNothing(found.group(4))
                + MASK);
    }

    private static String orNothing(@Nullable String quote) {
        return quote == null ? "" : quote;
    }
}
