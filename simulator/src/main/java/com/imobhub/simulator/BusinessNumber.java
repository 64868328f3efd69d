package com.imobhub.simulator;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** A number of the agency as Meta knows it. */
record BusinessNumber(
        @DefaultValue("200000000000201") String phoneNumberId,
        @DefaultValue("100000000000101") String wabaId,
        @DefaultValue("+55 11 4000-0101") String displayPhoneNumber,
        @DefaultValue("Imobiliária Exemplo") String verifiedName) {

    /** The form used in webhooks and as a recipient: digits only. */
    String digits() {
        return WaId.digits(displayPhoneNumber);
    }

    BusinessNumber withId(String otherId) {
        return new BusinessNumber(otherId, wabaId, displayPhoneNumber, verifiedName);
    }
}
