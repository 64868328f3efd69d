package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the newest alert of each topic. */
public interface Alerts {

    /** Takes alerts in any order: a newer one of the same topic replaces an older one, and is open again. */
    void raise(Collection<Alert> alerts);

    /**
     * Takes an alert unless one of its topic stands, dismissed or not.
     *
     * @return whether it was taken
     */
    boolean raiseUnlessStanding(Alert alert);

    /**
     * Ends the standing alert of this topic of each channel.
     *
     * @return those that stood until now
     */
    List<Alert> end(Collection<ChannelId> channels, String topic, Instant now);

    /** Those to show: standing, not dismissed, not ended by themselves; gravest first, then newest. */
    List<Alert> open(Instant now);

    /**
     * Takes one off the screens.
     *
     * @return the alert; empty when there is none to show under this id
     */
    Optional<Alert> dismiss(UUID id, MemberId by, Instant now);
}
