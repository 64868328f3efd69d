package com.imobhub.channels;

import java.time.Duration;

/**
 * What a kind of channel can do, as data that server and composer read alike.
 *
 * @param textLimit the longest text it sends, in Unicode code points
 * @param window how long after a contact's message free text may be sent
 */
public record ChannelCapabilities(int textLimit, Duration window) {}
