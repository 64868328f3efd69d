package com.imobhub.channels.web;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelCapabilities.ChoiceLimits;
import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelCapabilities.FileRule;
import java.util.List;

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
        List<FileRule> files,
        ChoiceLimits choices) {

    static CapabilitiesView of(ChannelCapabilities can) {
        return new CapabilitiesView(
                can.window().toHours(),
                can.textLimit(),
                can.captionLimit(),
                can.features().stream().sorted().toList(),
                can.files(),
                can.choices());
    }
}
