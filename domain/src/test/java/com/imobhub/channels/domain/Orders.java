package com.imobhub.channels.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every order in which things can arrive. */
final class Orders {

    private Orders() {}

    static <T> Stream<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, things.size()).boxed().flatMap(first -> {
            var others = new ArrayList<>(things);
            var head = others.remove((int) first);
            return of(others)
                    .map(rest -> Stream.concat(Stream.of(head), rest.stream()).toList());
        });
    }
}
