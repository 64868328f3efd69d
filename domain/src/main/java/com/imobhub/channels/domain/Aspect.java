package com.imobhub.channels.domain;

/** What a provider tells about a channel; of each aspect only the newest word counts. */
public enum Aspect {
    /** GREEN, YELLOW, RED or UNKNOWN. */
    QUALITY,
    /** How many conversations it may start a day: TIER_2K or a number. */
    LIMIT,
    /** STANDARD, HIGH, … */
    THROUGHPUT,
    /** The name that people see, as the provider verified it. */
    NAME,
    /** What became of the last requested name. */
    NAME_DECISION,
    /** CONNECTED, BANNED, … as the provider calls the state of the number itself. */
    NUMBER_STATUS,
    /** Whether the account is banned. */
    BAN,
    /** Whether we may act for the account. */
    ACCESS,
    /** DECLINED: what was written before the number was connected is not shared. */
    HISTORY,
    /** Something the account may not do for a while; {@link Fact#about} says what. */
    RESTRICTION
}
