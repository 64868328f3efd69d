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
        "error-data-string.http400.json, 100",
        "template-create-error.http400.json, 100"
    })
    void theseFailTheMessage(String fixture, int code) {
        assertThat(outcome(fixture))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    /** One row for each code of wire-formats.md §10. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pause        | 0 3 10 33 190 200 299 368 131005 131031 131037 131042 131045 131048 131064 133010 134011
            TWICE        | 1
            BACK_OFF     | 2 131016 131208 133004
            THE_APP      | 4
            THE_ACCOUNT  | 17 32 613 80007
            THE_NUMBER   | 130429
            THRICE       | 131000
            THE_PERSON   | 131056
            MAINTENANCE  | 131057 2494100
            IN_AN_HOUR   | 132069
            fail         | 100 131009 131008 130403 130472 130497 131021 131026 131030 131047 131049 131050 131051 131052
            fail         | 131053 131055 134100 134101 134102 131060 131062 131063 132000 132001 132005 132007 132008
            fail         | 132012 132015 132016 132018 132068 133000 133005 133006 133008 133009 133015 133016 135000
            fail         | 136024 131020 131041 131059 131201 131202 131207 131209 131215 147001 147005 2388023 2593107
            fail         | 2593108 2593109
            """)
    void everyCodeHasItsConsequence(String consequence, String codes) {
        for (var code : codes.split(" ")) {
            var outcome = of("{'code':" + code + "}");
            assertThat(
                            switch (outcome) {
                                case ChannelRefused channel -> "pause";
                                case NotNow notNow -> notNow.again().name();
                                case Refused message -> "fail";
                                default -> outcome.toString();
                            })
                    .as(code)
                    .isEqualTo(consequence);
        }
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
