package imobhub.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How a Spring context reaches its database. Spring closes it after everything that was connected. */
record DatabaseConnection(String url, String user, String password, Runnable release)
        implements JdbcConnectionDetails, AutoCloseable {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        release.run();
    }
}
