package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.sending.SendOutcome.Accepted;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Meta answers when it takes a message, and what the sender makes of it. */
class AcceptedFixtureTests {

    @Test
    void itsNameForTheMessageIsKept() throws IOException {
        assertAccepted(
                "send-ok.json",
                new WhatsAppId("5511900000123"),
                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDhFNzRBQkUxNjFBQTEyMUZCOEE1AA==",
                Optional.empty());
    }

    @Test
    void theNumberWithoutTheNinthDigitIsTheOneToUseFromThenOn() throws IOException {
        assertAccepted(
                "send-ok-ninth-digit.json",
                new WhatsAppId("5531990000123"),
                "wamid.HBgMNTUzMTkwMDAwMTIzFQIAERgUNTZFREU1NTQ5MTA4NkY4RTkyRkMA",
                Optional.of(new WhatsAppId("553190000123")));
    }

    @Test
    void somebodyWithoutANumberHasNothingToCorrect() throws IOException {
        assertAccepted(
                "send-ok-bsuid.json",
                new BusinessScopedUserId("BR.7702576394655999"),
                "wamid.HBgDMDAwFQIAERgUM0YzM0M0MEY3RTUxQTk1NDk1MDMA",
                Optional.empty());
    }

    /** Statuses tell later whether it was sent or failed. */
    @Test
    void aTemplateThatMetaHoldsBackIsHeld() throws IOException {
        assertTaken(
                "send-ok-template-held.json",
                new WhatsAppId("5511900000123"),
                new Accepted(
                        "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDNFMzJGNDA1NDYxMjFERDU2MjA5AA==", Optional.empty(), true));
    }

    private static void assertAccepted(String fixture, Address to, String id, Optional<Address> corrected)
            throws IOException {
        assertTaken(fixture, to, new Accepted(id, corrected));
    }

    private static void assertTaken(String fixture, Address to, Accepted expected) throws IOException {
        var answer = new String(Fixtures.bytes("api/" + fixture), StandardCharsets.UTF_8);
        try (var server = RawServer.answering(200, "Content-Type: application/json\r\n", answer)) {
            assertThat(Outbound.sender(server.url()).send(Outbound.text(to))).isEqualTo(expected);
        }
    }
}
