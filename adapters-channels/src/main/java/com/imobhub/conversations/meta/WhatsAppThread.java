package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Person;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a message stands, and how it got there.
 *
 * @param with whose thread it is; fails where that cannot be read
 * @param author which side wrote it
 * @param errors what the change says went wrong
 * @param participant who of a group wrote it; null outside of groups
 */
record WhatsAppThread(
        Route route,
        Supplier<Person> with,
        Direction author,
        Way way,
        JsonNode errors,
        @Nullable String participant) {

    /** One with a single person. */
    WhatsAppThread(Route route, Supplier<Person> with, Direction author, Way way, JsonNode errors) {
        this(route, with, author, way, errors, null);
    }
}
