package com.imobhub.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words as they are compared when something is searched: {@code Olá} and {@code ola} are the same. */
public final class SearchWords {

    private static final int MOST = 8;

    private SearchWords() {}

    /** The text in lower case and without accents. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The words that somebody typed, at most eight of them. */
    public static List<String> of(String typed) {
        return Stream.of(StorableText.of(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(SearchWords::fold)
                .toList();
    }
}
