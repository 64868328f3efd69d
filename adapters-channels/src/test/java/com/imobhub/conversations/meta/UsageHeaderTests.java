package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.SendOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

class UsageHeaderTests {

    private static Duration told(String header) {
        var headers = new HttpHeaders();
        headers.add("X-Business-Use-Case-Usage", header);
        return UsageHeader.wait(headers, new JsonMapper());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"1\":[{\"type\":\"whatsapp\",\"estimated_time_to_regain_access\":17}]} | 17",
                "{\"1\":[{\"estimated_time_to_regain_access\":3}],\"2\":[{\"estimated_time_to_regain_access\":5}]} | 5",
                "{\"1\":[{\"estimated_time_to_regain_access\":0}]} | 0",
                "{\"1\":[{\"estimated_time_to_regain_access\":-4}]} | 0",
                "{\"1\":[{\"estimated_time_to_regain_access\":\"soon\"}]} | 0",
                "{\"1\":[{\"estimated_time_to_regain_access\":99999999}]} | 1440",
                "{} | 0",
                "[[[ | 0",
                "soon | 0"
            })
    void itSaysInMinutesHowLongToWait(String header, long minutes) {
        assertThat(told(header)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void withoutItNobodyKnows() {
        assertThat(UsageHeader.wait(new HttpHeaders(), new JsonMapper())).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "error-80007-waba-limit.http400.json, THE_ACCOUNT, 17",
        "error-4-app-limit.http400.json, THE_APP, 17",
        "error-131056-pair-limit.http400.json, THE_PERSON, 0"
    })
    void limitsOfManyWaitAsLongAsItSays(String fixture, Again again, long minutes) throws IOException {
        var answer = new String(Fixtures.bytes("api/" + fixture), StandardCharsets.UTF_8);
        var header = "X-Business-Use-Case-Usage: {\"1\":[{\"estimated_time_to_regain_access\":17}]}\r\n";
        try (var server = RawServer.answering(400, "Content-Type: application/json\r\n" + header, answer)) {
            assertThat(Outbound.sender(server.url()).send(Outbound.text("5511900000123")))
                    .isInstanceOfSatisfying(SendOutcome.NotNow.class, outcome -> {
                        assertThat(outcome.again()).isEqualTo(again);
                        assertThat(outcome.atLeast()).isEqualTo(Duration.ofMinutes(minutes));
                    });
        }
    }
}
