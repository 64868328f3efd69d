package com.imobhub.conversations.application.receiving;

import java.util.List;

/** Reads the webhooks of one provider. */
public interface ProviderTranslator {

    /** The source whose deliveries it reads. */
    String source();

    /**
     * Everything a delivery says, in order; what tells no time happened when it came in. Never throws: what cannot be read
     * becomes {@link InboundElement.NotUnderstood} and costs its neighbours nothing. Strings are free of U+0000 and of lone
     * surrogates.
     */
    List<InboundElement> translate(Delivery delivery);
}
