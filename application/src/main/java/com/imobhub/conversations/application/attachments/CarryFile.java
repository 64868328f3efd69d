package com.imobhub.conversations.application.attachments;

import com.imobhub.conversations.application.media.ExpectedMedia;
import com.imobhub.conversations.application.media.MediaRecords;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.TemplateFilling;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives messages the files they carry, in the transaction that makes them. */
@Component
public class CarryFile {

    private final Attachments attachments;
    private final MediaRecords records;
    private final Clock clock;

    public CarryFile(Attachments attachments, MediaRecords records, Clock clock) {
        this.attachments = attachments;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What somebody wants to say, with the file that belongs to it.
     *
     * @param file nothing when it needs none
     */
    public record Load(Content content, Optional<Attachment> file) {}

    /**
     * Takes the attachment that goes with what is said; the same may go with several messages.
     *
     * @throws Refusal {@code unknown-attachment} when it is not this member's, not for this conversation, or forgotten;
     *     {@code invalid-field}, or {@code template-file-missing} naming the kind that is {@code expected}, when it is missing,
     *     of another kind, or not needed
     */
    public Load take(@Nullable AttachmentId id, Content content, Conversation conversation, MemberId by) {
        if (id == null) {
            return withoutFile(content);
        }
        var file = attachments
                .use(id, conversation.id(), conversation.channel(), by, clock.instant())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNPROCESSABLE,
                        "unknown-attachment",
                        "There is no such file of yours in this conversation; bring it again.",
                        "attachment"));
        return new Load(file.in(content), Optional.of(file));
    }

    private static Load withoutFile(Content content) {
        return switch (content) {
            case Content.Media media -> throw Refusal.invalid("attachment", "must not be null");
            case Content.Template template
            when template.file() != null -> throw TemplateFilling.fileMissing(template.file());
            default -> new Load(content, Optional.empty());
        };
    }

    /** Notes that a message carries this file. */
    public void carry(Message message, Conversation conversation, Attachment file) {
        var media = new ExpectedMedia(
                message.id(), conversation.id(), conversation.channel(), file.kind(), file.filename(), null, null);
        records.sent(media, file.id().value(), file.size(), file.sha256(), file.facts(), clock.instant());
    }
}
