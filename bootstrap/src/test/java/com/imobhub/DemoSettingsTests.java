package com.imobhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSettingsTests {

    @TempDir
    Path directory;

    @Test
    void fillsEveryGapAndKeepsTheSecrets() throws Exception {
        var first = DemoSettings.complete(environment());
        var second = DemoSettings.complete(environment());

        assertThat(Settings.complaints(first)).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(first)
                .containsEntry("META_GRAPH_BASE_URL", "http://localhost:9123/simulator/graph")
                .containsKeys("META_APP_SECRET", "WEBHOOK_VERIFY_TOKEN", "JWT_SECRET", "IMOBHUB_SECRETS_KEY");
    }

    @Test
    void whatIsGivenWins() throws Exception {
        var given = new HashMap<>(environment());
        given.put("META_APP_SECRET", "mine");
        given.put("META_GRAPH_BASE_URL", "http://localhost:1/graph");

        assertThat(DemoSettings.complete(given)).containsAllEntriesOf(given);
    }

    @Test
    void theSecretsAreForTheirOwnerOnly() throws Exception {
        DemoSettings.complete(environment());

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("data/secrets.properties"))))
                .isEqualTo("rw-------");
    }

    private Map<String, String> environment() {
        return Map.of("IMOBHUB_DATA_DIR", directory.resolve("data").toString(), "SERVER_PORT", "9123");
    }
}
