package com.imobhub.conversations;

import com.imobhub.desk.Caller;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Meta was asked, as the simulator noted it. */
final class SimulatorRequests {

    private static final JsonMapper JSON = new JsonMapper();

    private SimulatorRequests() {}

    /** The JSON bodies that contain this, oldest first. */
    static List<JsonNode> withBody(Caller simulator, String part) {
        return StreamSupport.stream(
                        simulator.get("/requests").json().path("items").spliterator(), false)
                .map(request -> request.path("body").asString())
                .filter(body -> body.contains(part))
                .map(JSON::readTree)
                .toList();
    }
}
