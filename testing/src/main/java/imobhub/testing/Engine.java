package imobhub.testing;

import org.testcontainers.DockerClientFactory;

/** Something that runs PostgreSQL. Tests trade durability for speed in either of them. */
sealed interface Engine permits DockerEngine, EmbeddedEngine {

    /** @param choice {@code docker}, {@code embedded} or {@code auto} */
    static Engine choose(String choice) {
        return switch (choice) {
            case "docker" -> DockerEngine.start();
            case "embedded" -> EmbeddedEngine.start();
            case "auto" ->
                DockerClientFactory.instance().isDockerAvailable() ? DockerEngine.start() : EmbeddedEngine.start();
            default -> throw new IllegalArgumentException("test.db is docker, embedded or auto, not '" + choice + "'");
        };
    }

    String description();

    String url(String database);

    String user();

    String password();

    void stop();
}
