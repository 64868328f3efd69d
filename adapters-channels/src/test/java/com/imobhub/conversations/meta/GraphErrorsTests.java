package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SendOutcome.ChannelRefused;
import com.imobhub.conversations.application.sending.SendOutcome.NotNow;
import com.imobhub.conversations.application.sending.SendOutcome.Refused;
import com.imobhub.conversations.domain.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GraphErrorsTests {

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error-130429-throughput.http400.json",
                "error-131056-pair-limit.http400.json",
                "error-80007-waba-limit.http400.json",
                "error-4-app-limit.http400.json",
                "error-2-transient.http500.json",
                "error-131000-unknown.http500.json",
                "error-131016-unavailable.http503.json",
                "error-no-trace.http500.json"
            })
    void theseAreTriedAgain(String fixture) {
        assertThat(outcome(fixture)).isInstanceOf(NotNow.class);
    }

    @ParameterizedTest
    @CsvSource({
        "error-190-expired.http401.json, 190",
        "error-190-400-cannot-parse.http400.json, 190",
        "error-100-33-unknown-object.http400.json, 100",
        "error-10-permission.http403.json, 10",
        "error-368-policy.http403.json, 368",
        "error-131031-locked.http403.json, 131031",
        "error-131042-payment.http400.json, 131042"
    })
    void thesePauseTheChannel(String fixture, int code) {
        assertThat(outcome(fixture))
                .isInstanceOfSatisfying(
                        ChannelRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "error-100-missing-param.http400.json, 100",
        "error-131009-param-value.http400.json, 131009",
        "error-131030-not-allowed-list.http400.json, 131030",
        "error-131047-sync.http400.json, 131047",
        "error-132000-param-count.http400.json, 132000",
        "error-132001-template-missing.http404.json, 132001",
        "error-132012-param-format.http400.json, 132012",
        "error-132015-paused.http400.json, 132015",
        "error-data-string.http400.json, 100"
    })
    void theseFailTheMessage(String fixture, int code) {
        assertThat(outcome(fixture))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    @Test
    void theDetailsAreFoundInAnObjectAndInAString() {
        assertThat(outcome("error-131047-sync.http400.json"))
                .isEqualTo(new Refused(new Failure(
                        131047,
                        "(#131047) Re-engagement message",
                        "Message failed to send because more than 24 hours have passed since the customer last"
                                + " replied to this number.")));
        assertThat(outcome("error-data-string.http400.json"))
                .isEqualTo(new Refused(new Failure(
                        100, "(#100) Invalid parameter", "Param text['body'] must be at most 4096 characters long.")));
        assertThat(of("{'code':100,'error_data':'not JSON'}"))
                .isEqualTo(new Refused(new Failure(100, "Error 100", "not JSON")));
        assertThat(of("{'code':100,'error_data':[1]}")).isEqualTo(new Refused(new Failure(100, "Error 100", null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 210, 299})
    void everyMissingPermissionPausesTheChannel(int code) {
        assertThat(of("{'code':" + code + "}")).isInstanceOf(ChannelRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 987_654})
    void whatIsNotKnownFailsTheMessage(int code) {
        assertThat(of("{'code':" + code + "}")).isInstanceOf(Refused.class);
    }

    @Test
    void whatMetaCallsTransientIsTriedAgain() {
        assertThat(of("{'code':987654,'is_transient':true}")).isInstanceOf(NotNow.class);
        assertThat(of("{'code':987654,'is_transient':{}}")).isInstanceOf(Refused.class);
    }

    @Test
    void theCodeMayBeAString() {
        assertThat(of("{'code':'190','message':'Expired'}")).isEqualTo(new ChannelRefused(190, "Expired"));
        assertThat(of("{'code':'100','error_subcode':'33'}")).isInstanceOf(ChannelRefused.class);
    }

    private SendOutcome outcome(String fixture) {
        return GraphErrors.outcome(
                json.readTree(Fixtures.bytes("api/" + fixture)).path("error"));
    }

    private SendOutcome of(String error) {
        return GraphErrors.outcome(json.readTree(error.replace('\'', '"')));
    }
}
