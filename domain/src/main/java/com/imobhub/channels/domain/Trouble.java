package com.imobhub.channels.domain;

import java.time.Instant;

/**
 * Why a channel is paused.
 *
 * @param code the provider's error code
 * @param reason the provider's words
 */
public record Trouble(int code, String reason, Instant since) {}
