package imobhub.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class TestDatabaseTests {

    private final ApplicationContextRunner spring = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TestDatabase.class, DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class));

    @Test
    void eachContextHasAnEmptyDatabaseOfItsOwnOnTheSameServer() {
        spring.run(first -> spring.run(second -> {
            var one = first.getBean(JdbcTemplate.class);
            var other = second.getBean(JdbcTemplate.class);
            one.execute("create table only_here (id int)");

            assertThat(databaseOf(one)).isNotEqualTo(databaseOf(other));
            assertThat(portOf(one)).isEqualTo(portOf(other));
            assertThat(other.queryForObject("select to_regclass('only_here') is null", Boolean.class))
                    .isTrue();
        }));
    }

    @Test
    void anUnknownChoiceIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.choose("oracle"))
                .withMessageContaining("'oracle'");
    }

    private static String databaseOf(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select current_database()", String.class);
    }

    private static Integer portOf(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select current_setting('port')::int", Integer.class);
    }
}
