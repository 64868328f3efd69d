package com.imobhub.channels.domain;

import java.util.List;

/** Asks the provider which message templates an account has. */
public interface TemplateSource {

    /**
     * All templates of the account that a number belongs to, whatever their state.
     *
     * @param account the WhatsApp business account
     * @param number whose credentials are used
     * @throws com.imobhub.shared.Refusal {@code token-refused}, {@code unknown-account}, {@code provider-refused}, or {@code
     *     provider-unreachable}; never a part of the list
     */
    List<ListedTemplate> list(String account, WhatsAppNumber number);
}
