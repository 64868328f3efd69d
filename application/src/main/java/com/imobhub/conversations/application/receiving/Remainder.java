package com.imobhub.conversations.application.receiving;

import com.imobhub.conversations.application.receiving.InboundElement.Route;

/** Hears of the elements that could not be applied; elements are known by their place in the list. */
interface Remainder {

    /** It is not understood: its delivery is kept for somebody to look at. */
    void keep(int index, String reason);

    /** No channel is called like that yet: its delivery is kept until one is, see {@link ReplayForConnectedChannel}. */
    void keepUnrouted(int index, Route route);

    /** It is about something that is not here yet: its delivery comes again a little later, and in the end is let go. */
    void await(int index, String reason);

    /** Whether this is the last time the element comes. */
    boolean isLastTry(int index);
}
