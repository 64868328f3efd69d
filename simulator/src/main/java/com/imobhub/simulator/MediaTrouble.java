package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a download of media. */
enum MediaTrouble {
    /** Nothing bad. */
    @JsonProperty("normal")
    NORMAL,
    /** The second half comes late. */
    @JsonProperty("slow")
    SLOW,
    /** The first download is answered with 404. */
    @JsonProperty("gone-once")
    GONE_ONCE,
    /** Every download is answered with 404. */
    @JsonProperty("gone")
    GONE,
    /** No answer for a long time, and then the connection closes. */
    @JsonProperty("hangs")
    HANGS,
    /** The bytes are not those of the announced hash. */
    @JsonProperty("wrong-sha")
    WRONG_SHA,
    /** A page for people instead of the file, with 200. */
    @JsonProperty("html")
    HTML
}
