package com.imobhub.channels.application;

import static java.util.stream.Collectors.toMap;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.Presence;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Presences;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryPresences implements Presences {

    private final Map<ChannelId, Presence> chosen = new ConcurrentHashMap<>();
    private final Channels channels;

    InMemoryPresences(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Map<ChannelId, Presence> all() {
        return channels.all().stream().collect(toMap(Channel::id, it -> chosen.getOrDefault(it.id(), Presence.OPEN)));
    }

    @Override
    public boolean change(ChannelId id, Presence presence) {
        if (channels.find(id).isEmpty()) {
            return false;
        }
        chosen.put(id, presence);
        return true;
    }
}
