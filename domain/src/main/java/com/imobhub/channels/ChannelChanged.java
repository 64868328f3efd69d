package com.imobhub.channels;

/** What screens show of a channel changed: its state, its health or its alerts. */
public record ChannelChanged(ChannelId channel) {}
