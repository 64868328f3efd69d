package com.imobhub.channels.web;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelCapabilities.ChoiceLimits;
import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelCapabilities.FileRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be sent over a channel, for the composer to know before it is tried.
 *
 * @param windowHours how long after a contact's message anything but a template may be sent
 * @param textLimit in Unicode code points, as {@code captionLimit} and {@code choices}
 */
record CapabilitiesView(
        long windowHours,
        int textLimit,
        int captionLimit,
        List<Feature> features,
        List<FileView> files,
        ChoiceLimits choices) {

    /**
     * One kind of file, as somebody may bring it.
     *
     * @param types what the channel takes, and what we make that of
     * @param maxBytes the largest that may be brought; what is scaled may be larger than the channel takes
     * @param captioned whether words may go with it
     */
    record FileView(String kind, List<String> types, long maxBytes, boolean captioned) {

        static FileView of(FileRule rule, long largestUpload) {
            return new FileView(
                    rule.kind(),
                    Stream.concat(rule.types().stream(), rule.brought().types().stream())
                            .distinct()
                            .toList(),
                    rule.brought().scaled() ? largestUpload : Math.min(rule.maxBytes(), largestUpload),
                    rule.captioned());
        }
    }

    /** @param largestUpload what this server takes, in bytes, whatever the channel does */
    static CapabilitiesView of(ChannelCapabilities can, long largestUpload) {
        return new CapabilitiesView(
                can.window().toHours(),
                can.textLimit(),
                can.captionLimit(),
                can.features().stream().sorted().toList(),
                can.files().stream()
                        .map(rule -> FileView.of(rule, largestUpload))
                        .toList(),
                can.choices());
    }
}
