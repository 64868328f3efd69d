package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.ResourceAccessException;

class MagicNumberTests extends SimulatorTest {

    @ParameterizedTest
    @CsvSource({"056, 400, 131056", "190, 401, 190", "368, 403, 368", "429, 400, 130429", "500, 500, 2"})
    void someNumbersAreRefusedAtOnce(String ending, int status, int code) {
        var answer = sendText("+5511900000" + ending, "Oi");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"026, 131026", "047, 131047", "049, 131049"})
    void someNumbersFailAfterwards(String ending, int code) {
        var number = "5511900000" + ending;

        assertThat(sendText("+" + number, "Oi").status()).isEqualTo(200);

        eventually(() -> assertThat(inbox.statesOf(number)).containsExactly("failed"));
        var status = inbox.about(number).getLast().status();
        assertThat(status.at("/errors/0/code").intValue()).isEqualTo(code);
        assertThat(status.path("biz_opaque_callback_data").stringValue()).isEqualTo("own:Oi");
    }

    @Test
    void oneNumberIsAnsweredByAGateway() {
        var answer = sendText("+5511900000502", "Oi");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.raw()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void oneNumberIsNeverAnswered() {
        assertThatThrownBy(() -> sendText("+5511900000999", "Oi")).isInstanceOf(ResourceAccessException.class);
    }
}
