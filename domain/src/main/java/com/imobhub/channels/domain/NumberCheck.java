package com.imobhub.channels.domain;

/** Asks the provider about a number before its credentials are kept. */
public interface NumberCheck {

    /**
     * @throws com.imobhub.shared.Refusal {@code token-refused} naming {@code accessToken} and the {@code providerCode}, {@code unknown-number} naming {@code
     *     phoneNumberId}, {@code provider-refused}, or {@code provider-unreachable}
     */
    NumberFacts ask(WhatsAppNumber number);
}
