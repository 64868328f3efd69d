package com.imobhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.ImobHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.util.FileSystemUtils;

class ModulesTests {

    private static final Path COMMITTED = Path.of("..", "docs", "modules");

    private final ApplicationModules modules = ApplicationModules.of(ImobHub.class);

    /** The bootstrap package is no context: it puts all of them together and may look inside. */
    @Test
    void eachContextUsesOnlyWhatItMay() {
        modules.detectViolations()
                .filter(violation -> !violation.getMessage().startsWith("Module 'root:com.imobhub'"))
                .throwIfPresent();
    }

    /** {@code -Ddocs.write=true} writes them anew. */
    @Test
    void theDocumentsOfTheModulesAreCurrent(@TempDir Path directory) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(directory.toString()))
                .writeDocumentation();
        if (Boolean.getBoolean("docs.write")) {
            FileSystemUtils.deleteRecursively(COMMITTED);
            FileSystemUtils.copyRecursively(directory, COMMITTED);
        }

        assertThat(stale(documents(COMMITTED), documents(directory)))
                .as("stale in docs/modules; mvn -pl bootstrap -am test -Dtest=ModulesTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true writes them")
                .isEmpty();
    }

    private static Set<String> stale(Map<String, String> committed, Map<String, String> current) {
        var names = new TreeSet<>(committed.keySet());
        names.addAll(current.keySet());
        names.removeIf(name -> Objects.equals(committed.get(name), current.get(name)));
        return names;
    }

    /** By name, and without the order of lines: the Documenter does not keep it. */
    private static Map<String, String> documents(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(file -> directory.relativize(file).toString(), ModulesTests::sortedLines));
        }
    }

    private static String sortedLines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip).sorted().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
