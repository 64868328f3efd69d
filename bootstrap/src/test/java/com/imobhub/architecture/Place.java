package com.imobhub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a class of ours lives: the context and the ring its package names, and the artifact it was loaded from.
 *
 * @param context the first word after {@code com.imobhub}; empty for the bootstrap package
 * @param ring the second word; empty for the published language
 */
record Place(String context, String ring, Optional<String> artifact) {

    /** The rings that each artifact owns; the published language counts as one, named by its missing second word. */
    private static final Map<String, Set<String>> OWNED = Map.of(
            "domain", Set.of("", "domain"),
            "application", Set.of("application"),
            "adapters-web", Set.of("web"),
            "adapters-persistence", Set.of("persistence", "imaging"),
            "adapters-channels", Set.of("meta"));

    private static final String ROOT = "com.imobhub";
    private static final String SIMULATOR = "simulator";
    private static final List<String> CORE = List.of("", "domain", "application");
    private static final Pattern BUILT = Pattern.compile("([^/]+)/target/(?:classes/|[^/]+\\.jar!)");

    static Place of(JavaClass type) {
        var words = Arrays.asList(type.getPackageName().split("\\."));
        return new Place(
                words.size() > 2 ? words.get(2) : "",
                words.size() > 3 ? words.get(3) : "",
                type.getSource().map(Source::getUri).flatMap(uri -> {
                    var built = BUILT.matcher(uri.toString());
                    return built.find() ? Optional.of(built.group(1)) : Optional.empty();
                }));
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    boolean isBootstrap() {
        return context.isEmpty();
    }

    boolean isSimulator() {
        return context.equals(SIMULATOR);
    }

    boolean isPublished() {
        return !isBootstrap() && !isSimulator() && ring.isEmpty();
    }

    boolean isDomain() {
        return isPublished() || ring.equals("domain");
    }

    boolean isAdapter() {
        return !isBootstrap() && !isSimulator() && !CORE.contains(ring);
    }

    /** How far out it is: 0 is the published language, the last is what puts everything together. */
    int distance() {
        if (isBootstrap()) {
            return CORE.size() + 1;
        }
        return isSimulator() || isAdapter() ? CORE.size() : CORE.indexOf(ring);
    }

    boolean isOwnedByItsArtifact() {
        return switch (artifact.orElse("")) {
            case "bootstrap" -> isBootstrap();
            case SIMULATOR -> isSimulator();
            case String other ->
                !isBootstrap()
                        && !isSimulator()
                        && OWNED.getOrDefault(other, Set.of()).contains(ring);
        };
    }
}
