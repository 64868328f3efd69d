package com.imobhub.conversations.application.receiving;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.sending.Dispatcher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** What came for a number before it was connected is applied as soon as it is; what waited to be sent goes out. */
@Service
class ReplayForConnectedChannel {

    private final Deliveries deliveries;
    private final InboxWorker inbox;
    private final Dispatcher dispatcher;

    ReplayForConnectedChannel(Deliveries deliveries, InboxWorker inbox, Dispatcher dispatcher) {
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.dispatcher = dispatcher;
    }

    @ApplicationModuleListener(id = "conversations.replay-for-connected-channel")
    void on(ChannelConnected event) {
        deliveries.replay(ApplyElements.unknownRoute(new Route(event.kind(), event.route())));
        if (event.account() != null) {
            deliveries.replay(ApplyElements.ofAccount(event.account()));
        }
        inbox.wakeAfterCommit();
        dispatcher.wakeAfterCommit();
    }
}
