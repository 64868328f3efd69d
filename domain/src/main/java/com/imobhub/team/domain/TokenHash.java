package com.imobhub.team.domain;

/** What is kept of a refresh token: its SHA-256 in hexadecimal. The token itself is random enough to need no salt. */
public record TokenHash(String value) {}
