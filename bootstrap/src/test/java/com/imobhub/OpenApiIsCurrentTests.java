package com.imobhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The web app's types are generated from the committed description, so that one must be what the server says. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
class OpenApiIsCurrentTests {

    private static final Path COMMITTED = Path.of("..", "webapp", "openapi.json");

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    MockMvc server;

    /** {@code -Dopenapi.write=true} writes it anew. */
    @Test
    void theCommittedDescriptionIsTheServers() throws Exception {
        var described = normalised(server.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(normalised(Files.readAllBytes(COMMITTED)))
                .as("webapp/openapi.json; mvn -pl bootstrap -am test -Dtest=OpenApiIsCurrentTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write=true writes it")
                .isEqualTo(described);
    }

    /** Sorted by key, and without the address of the server that happened to answer. */
    private String normalised(byte[] description) {
        var document = json.readValue(description, Map.class);
        document.remove("servers");
        return json.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }
}
