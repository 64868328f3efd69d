package com.imobhub.channels;

import com.imobhub.channels.ChannelCapabilities.Brought;
import com.imobhub.channels.ChannelCapabilities.ChoiceLimits;
import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelCapabilities.FileRule;
import com.imobhub.channels.ChannelCapabilities.Pace;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The kinds of channel there are, each with what it can do. */
public enum ChannelKind {
    /** WhatsApp Cloud API: window and free entry from wire-formats.md §2.6, texts and choices from §6.2, pace from §6.9, files from §7. */
    WHATSAPP_CLOUD(new ChannelCapabilities(
            Duration.ofHours(24),
            Duration.ofHours(72),
            4096,
            1024,
            EnumSet.allOf(Feature.class),
            WhatsAppFiles.RULES,
            new ChoiceLimits(60, 1024, 60, 3, 20, 4096, 20, 24, 10, 24, 72),
            new Pace(80, 20, Duration.ofSeconds(6), 45)));

    private final ChannelCapabilities capabilities;

    ChannelKind(ChannelCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    public ChannelCapabilities capabilities() {
        return capabilities;
    }

    private static final class WhatsAppFiles {

        private static final long MEGABYTE = 1024 * 1024;
        private static final long LARGEST_STICKER = 500 * 1024;
        private static final long LARGEST_STILL_STICKER = 100 * 1024;

        private static final Brought PICTURES =
                new Brought(List.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"), true);
        private static final Brought OPUS = new Brought(List.of("audio/ogg", "audio/webm"), false);

        static final List<FileRule> RULES = List.of(
                new FileRule("image", List.of("image/jpeg", "image/png"), 5 * MEGABYTE, true, PICTURES),
                new FileRule(
                        "audio",
                        List.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
                        16 * MEGABYTE,
                        false,
                        OPUS),
                new FileRule("voice", List.of("audio/ogg"), 16 * MEGABYTE, false, OPUS),
                new FileRule("video", List.of("video/mp4", "video/3gpp"), 16 * MEGABYTE, true),
                new FileRule(
                        "document",
                        List.of(
                                "application/pdf",
                                "text/plain",
                                "application/msword",
                                "application/vnd.ms-excel",
                                "application/vnd.ms-powerpoint",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                        100 * MEGABYTE,
                        true),
                new FileRule(
                        "sticker",
                        List.of("image/webp"),
                        LARGEST_STICKER,
                        false,
                        new Brought(List.of(), false),
                        LARGEST_STILL_STICKER));
    }
}
