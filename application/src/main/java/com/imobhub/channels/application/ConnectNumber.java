package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.NumberCheck;
import com.imobhub.channels.domain.WhatsAppNumber;
import org.springframework.stereotype.Service;

/**
 * Connects numbers that the provider knows under these credentials. It is asked before anything is kept, and outside any
 * transaction.
 */
@Service
public class ConnectNumber {

    private final NumberCheck check;
    private final ChannelDesk desk;

    ConnectNumber(NumberCheck check, ChannelDesk desk) {
        this.check = check;
        this.desk = desk;
    }

    /** @throws com.imobhub.shared.Refusal as {@link NumberCheck#ask} and {@link ChannelDesk#connect} */
    public ChannelOverview connect(String name, WhatsAppNumber number) {
        var facts = check.ask(number);
        return desk.overview(desk.connect(name, number, facts).id());
    }

    /** @throws com.imobhub.shared.Refusal as {@link NumberCheck#ask} and {@link ChannelDesk#reconnect} */
    public ChannelOverview reconnect(ChannelId id, String name, WhatsAppNumber number) {
        desk.overview(id);
        var facts = check.ask(number);
        return desk.overview(desk.reconnect(id, name, number, facts).id());
    }

    /**
     * Asks the provider how a connected number is doing now.
     *
     * @throws com.imobhub.shared.Refusal {@code unknown-channel}, or as {@link NumberCheck#ask}
     */
    public ChannelOverview refresh(ChannelId id) {
        var facts = check.ask(desk.overview(id).channel().number());
        desk.take(id, facts);
        return desk.overview(id);
    }
}
