package com.imobhub.channels;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a connected number, page or account. */
public record ChannelId(UUID value) {

    public static ChannelId next() {
        return new ChannelId(Ids.next());
    }
}
