package com.imobhub.conversations.application.live;

import com.imobhub.team.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A change at its position.
 *
 * @param audience the only member it concerns, null for everybody
 * @param json what the browser is told
 */
public record FeedEntry(
        long position, String name, @Nullable MemberId audience, String json) {

    public boolean concerns(MemberId member) {
        return audience == null || audience.equals(member);
    }
}
