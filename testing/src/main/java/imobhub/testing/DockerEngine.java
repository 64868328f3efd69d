package imobhub.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
record DockerEngine(PostgreSQLContainer container) implements Engine {

    private static final String IMAGE = "postgres:18";

    static DockerEngine start() {
        var container = new PostgreSQLContainer(IMAGE)
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=300");
        container.start();
        return new DockerEngine(container);
    }

    @Override
    public String description() {
        return "PostgreSQL in Docker (" + IMAGE + ")";
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void stop() {
        container.stop();
    }
}
