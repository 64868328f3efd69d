package com.imobhub.simulator;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulator behaves by itself; the admin API adds faults on top.
 *
 * @param webhookUrl where webhooks go; without it {@code /webhook} of this very server
 * @param baseUrl where this server is reached, for the addresses of media; localhost and its port without it
 * @param sentAfter first tick, counted from the acceptance of a message, as the next two
 * @param deliveredAfter second tick
 * @param readAfter blue ticks when nobody opens the thread on the simulated phone before
 * @param retryAfter pauses before each further attempt at a webhook that was not answered with 200
 * @param lateBy how much later webhooks go out while they are switched to late
 * @param hangFor how long the magic number 999 keeps its caller waiting before it hangs up
 * @param slowFor how long a slow download rests in its middle
 * @param enforceWindow refuse free text to persons who did not write in the last 24 hours
 */
@ConfigurationProperties("imobhub.simulator")
record SimulatorSettings(
        @Nullable String webhookUrl,
        @Nullable String baseUrl,
        @DefaultValue("150ms") Duration sentAfter,
        @DefaultValue("400ms") Duration deliveredAfter,
        @DefaultValue("2s") Duration readAfter,
        @DefaultValue({"500ms", "2s", "5s", "15s"}) List<Duration> retryAfter,
        @DefaultValue("5s") Duration lateBy,
        @DefaultValue("60s") Duration hangFor,
        @DefaultValue("8s") Duration slowFor,
        @DefaultValue("true") boolean enforceWindow,
        @DefaultValue BusinessNumber number) {}
