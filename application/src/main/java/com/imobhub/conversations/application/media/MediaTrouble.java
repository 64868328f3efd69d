package com.imobhub.conversations.application.media;

import java.util.Locale;

/** Why a file is not here, or not as it should be. */
public enum MediaTrouble {
    /** The provider could not get it from the sender itself (WhatsApp's error 131052). */
    PROVIDER_LOST,
    /** Nobody told where it is. */
    NOWHERE,
    /** The provider does not have it any more, or never had. */
    EXPIRED,
    /** Larger than we take. */
    TOO_LARGE,
    /** It did not come in the time we give it. */
    TOO_SLOW,
    /** The network failed. */
    UNREACHABLE,
    /** The provider asks for patience. */
    PROVIDER_BUSY,
    /** The provider refuses to hand it out, mostly because of our token. */
    REFUSED,
    /** It lies on a host that is none of the provider's: nobody asks there. */
    FOREIGN_HOST,
    /** Something else came in its place, such as a login page. */
    NOT_MEDIA,
    /** What came is not what was announced. */
    DAMAGED,
    /** Its checksum is not the one announced, however often it is fetched; what came is kept. */
    CHECKSUM_DIFFERS,
    /** Our own store did not take it. */
    STORAGE,
    /** The channel it came over is not there any more. */
    CHANNEL_GONE;

    /** As it is written in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
