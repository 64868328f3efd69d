package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.media.Filenames;
import com.imobhub.conversations.application.media.Incoming;
import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaSettings;
import com.imobhub.conversations.application.media.MediaSink;
import com.imobhub.conversations.application.media.MediaStore;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Where members bring files that they want to send. Nothing is in a transaction while bytes move. */
@Service
public class AttachmentDesk {

    private static final int BUFFER = 64 * 1024;

    private final Attachments attachments;
    private final MediaStore store;
    private final FitFile fitFile;
    private final Incoming incoming;
    private final ReadingDesk reading;
    private final ChannelDirectory channels;
    private final MediaSettings settings;
    private final Clock clock;

    AttachmentDesk(
            Attachments attachments,
            MediaStore store,
            FitFile fitFile,
            Incoming incoming,
            ReadingDesk reading,
            ChannelDirectory channels,
            MediaSettings settings,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.fitFile = fitFile;
        this.incoming = incoming;
        this.reading = reading;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a file to be sent in a conversation, in the form in which its channel takes it. It is forgotten after a day
     * unless a message uses it.
     *
     * @param body is read while it fits and not closed
     * @throws Refusal {@code unknown-conversation}, {@code file-empty}, {@code file-type} with the types that are {@code
     *     allowed} and an {@code alternative}, {@code file-codec}, {@code file-too-large} with the {@code limit}, {@code
     *     broken-upload}
     */
    public Attachment attach(SignedIn by, ConversationId id, Claim claim, InputStream body) {
        var conversation = reading.find(by, id);
        var purpose = new Attachment.Purpose.Answer(new ConversationId(conversation.id()));
        return attach(by, purpose, conversation.channel().kind().capabilities(), claim, body);
    }

    /**
     * Takes a file for the first message to somebody over a channel.
     *
     * @throws Refusal {@code unknown-channel}, or as for a conversation
     */
    public Attachment attach(SignedIn by, ChannelId over, Claim claim, InputStream body) {
        var channel = channels.find(over)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + over.value() + "."));
        var purpose = new Attachment.Purpose.FirstMessage(over);
        return attach(by, purpose, channel.kind().capabilities(), claim, body);
    }

    private Attachment attach(
            SignedIn by, Attachment.Purpose purpose, ChannelCapabilities can, Claim claim, InputStream body) {
        try (var scratch = incoming.open()) {
            take(body, scratch.file(), most(can, claim.kind()));
            return keep(by, purpose, claim, fitFile.fit(claim, can, scratch), scratch);
        } catch (IOException broken) {
            throw new Refusal(Refusal.Kind.INVALID, "broken-upload", "The file did not come whole.", "file");
        }
    }

    /** What is scaled may be larger than the channel takes. */
    private long most(ChannelCapabilities can, MediaKind kind) {
        var rule = FitFile.rule(can, kind);
        return rule.brought().scaled() ? settings.limit() : Math.min(rule.maxBytes(), settings.limit());
    }

    private static void take(InputStream body, Path file, long most) throws IOException {
        try {
            new MediaSink(file, most).take(body);
        } catch (MediaSink.TooLarge tooLarge) {
            throw FitFile.tooLarge(most);
        }
    }

    /** The row first: bytes that no row tells of would never be cleared away. */
    private Attachment keep(
            SignedIn by, Attachment.Purpose purpose, Claim claim, FitFile.Fitted fitted, Incoming.Scratch scratch)
            throws IOException {
        var id = AttachmentId.next();
        var attachment = new Attachment(
                id,
                purpose,
                by.id(),
                fitted.kind(),
                filename(id, claim, fitted),
                fitted.size(),
                sha256(fitted.file()),
                fitted.facts(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        attachments.add(attachment);
        if (fitted.facts().thumbnailType() != null) {
            store.put(MediaKey.thumbnail(id.value()), scratch.thumbnail());
        }
        store.put(MediaKey.file(id.value()), fitted.file());
        return attachment;
    }

    /** Its ending tells what it is: the contact's phone believes the name. */
    private static String filename(AttachmentId id, Claim claim, FitFile.Fitted fitted) {
        var extension = fitted.facts().extension();
        var given = Filenames.harmless(claim.filename())
                .map(name -> fitted.converted() ? Filenames.renamed(name, extension) : name)
                .orElse(null);
        var name = Filenames.complete(given, fitted.kind(), id.value(), extension);
        return fitted.kind() == MediaKind.DOCUMENT
                        && !name.toLowerCase(Locale.ROOT).endsWith(extension)
                ? name + extension
                : name;
    }

    /**
     * Forgets a file that is not to be sent after all; one that is gone, or somebody else's, stays as it is.
     *
     * @return whether there was one
     */
    public boolean discard(SignedIn by, AttachmentId id) {
        var gone = attachments.discard(id, by.id());
        if (gone) {
            store.delete(MediaKey.thumbnail(id.value()));
            store.delete(MediaKey.file(id.value()));
        }
        return gone;
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
