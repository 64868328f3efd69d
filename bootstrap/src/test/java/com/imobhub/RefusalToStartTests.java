package com.imobhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalToStartTests {

    @Test
    void withoutSettingsTheProcessSaysWhatIsMissingAndEnds() throws Exception {
        var process = run(Map.of("SERVER_PORT", "eighty"));

        assertThat(process.waitFor()).isEqualTo(78);
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.errorReader().lines())
                .hasSize(5)
                .allMatch(line -> line.endsWith("."))
                .anyMatch(line -> line.startsWith("META_APP_SECRET is missing"))
                .anyMatch(line -> line.startsWith("SERVER_PORT is malformed"))
                .noneMatch(line -> line.contains("eighty"));
    }

    private static Process run(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ImobHub.class.getName());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
