package com.imobhub.conversations.meta;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of JSON whose members keep the order in which they are named; what is null is left out. */
final class Fields {

    private Fields() {}

    /** @param pairs a name, its value, the next name, and so on */
    static Map<String, Object> of(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }
}
