package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        jdbc:postgresql://db.example:5433/desk,                       jdbc:postgresql://db.example:5433/desk,                   -,   -
        jdbc:postgresql:desk,                                         jdbc:postgresql:desk,                                     -,   -
        jdbc:postgresql://h/desk?user=ana&password=s%40fe&ssl=true,   jdbc:postgresql://h/desk?ssl=true,                        ana, s@fe
        postgresql://ana:s3cret@db.example/desk,                      jdbc:postgresql://db.example/desk,                        ana, s3cret
        postgres://ana:s3cret@db.example:6543/desk?sslmode=require,   jdbc:postgresql://db.example:6543/desk?sslmode=require,   ana, s3cret
        postgresql://a%40b:p%3Aw%2Fx%25+@h:1/d,                       jdbc:postgresql://h:1/d,                                  a@b, p:w/x%+
        postgresql://ana@h/d?connect_timeout=5&schema=desk,           jdbc:postgresql://h/d?connectTimeout=5&currentSchema=desk, ana, -
        postgresql://ana:x@[::1]:5432/d,                              jdbc:postgresql://[::1]:5432/d,                           ana, x
        """)
    void eachFormIsUnderstood(String given, String address, String user, String password) {
        var url = DatabaseUrl.parse(given);

        assertThat(url.getJdbcUrl()).isEqualTo(address);
        assertThat(url.getUsername()).isEqualTo(user);
        assertThat(url.getPassword()).isEqualTo(password);
    }

    @Test
    void severalHostsAreKept() {
        assertThat(DatabaseUrl.parse("postgresql://ana:x@one:5432,two:5432/d").address())
                .isEqualTo("jdbc:postgresql://one:5432,two:5432/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ana:s3cret@h/d",
                "db.example/desk",
                "postgresql://ana:s3cret@",
                "postgresql://ana:s3cret@h:port/d",
                "postgresql://ana:s3cret%zz@h/d"
            })
    void aMalformedOneIsRefusedWithoutTellingThePassword(String given) {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DatabaseUrl.parse(given))
                .withMessageContaining("DATABASE_URL")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void printingItShowsNeitherUserNorPassword() {
        assertThat(DatabaseUrl.parse("postgresql://ana:s3cret@h/d")).hasToString("jdbc:postgresql://h/d");
    }
}
