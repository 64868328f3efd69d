package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.TemplateFilling;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Instant;

/**
 * A file that a member brought to be sent, as the channel takes it.
 *
 * @param kind what it is sent as, which is not always what it was brought as: a voice that WhatsApp cannot play as a voice
 *     note is sent as sound
 * @param filename harmless, with an extension
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(
        AttachmentId id,
        Purpose purpose,
        MemberId member,
        MediaKind kind,
        String filename,
        long size,
        String sha256,
        MediaFacts facts,
        Instant createdAt) {

    /** Where it may be sent. */
    public sealed interface Purpose {

        /** In one conversation. */
        record Answer(ConversationId conversation) implements Purpose {}

        /** To whomever over this channel: the conversation is not there before its first message. */
        record FirstMessage(ChannelId channel) implements Purpose {}
    }

    /**
     * What a message with this file says.
     *
     * @throws Refusal {@code invalid-field} or {@code template-file-missing} when it shall carry another kind, or none
     */
    Content in(Content content) {
        return switch (content) {
            case Content.Media media
            when media.kind() == kind -> new Content.Media(kind, media.caption(), filename, facts.animated());
            case Content.Template template when template.file() == kind -> template.withFilename(filename);
            case Content.Template template -> throw TemplateFilling.fileMissing(template.file());
            default -> throw Refusal.invalid("attachment", "must be of the kind that the message's type says");
        };
    }
}
