package com.imobhub.conversations.application.receiving;

import com.imobhub.conversations.application.receiving.InboundElement.AddressBookEntry;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Hearsay;
import java.util.ArrayList;
import java.util.List;

/** What elements tell about people besides what they are for. */
final class Rumours {

    /** The recipient opted out of marketing messages (wire-formats.md §10). */
    private static final int OPTED_OUT = 131050;

    private Rumours() {}

    static List<Hearsay> of(StatusReported reported) {
        var recipient = reported.recipient();
        if (recipient == null) {
            return List.of();
        }
        var told = new ArrayList<Hearsay>();
        var addresses = recipient.addresses();
        for (var other : addresses.subList(1, addresses.size())) {
            told.add(new Hearsay.Alias(recipient.answerTo(), other));
        }
        var failure = reported.report().failure();
        if (failure != null && Integer.valueOf(OPTED_OUT).equals(failure.code())) {
            told.add(new Hearsay.MarketingChoice(
                    addresses, true, reported.report().at()));
        }
        return told;
    }

    /** A removed entry tells nothing: whoever was in the address book stays who they are. */
    static List<Hearsay> of(AddressBookEntry entry) {
        return entry.name() == null
                ? List.of()
                : List.of(new Hearsay.AddressBookEntry(entry.addresses(), entry.name(), null, entry.at()));
    }
}
