package com.imobhub.team;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a member of the agency. */
public record MemberId(UUID value) {

    public static MemberId next() {
        return new MemberId(Ids.next());
    }
}
