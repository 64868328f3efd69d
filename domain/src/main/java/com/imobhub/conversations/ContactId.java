package com.imobhub.conversations;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a contact. */
public record ContactId(UUID value) {

    public static ContactId next() {
        return new ContactId(Ids.next());
    }
}
