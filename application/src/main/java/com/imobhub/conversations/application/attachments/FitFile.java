package com.imobhub.conversations.application.attachments;

import static com.imobhub.conversations.domain.MediaKind.AUDIO;
import static com.imobhub.conversations.domain.MediaKind.STICKER;
import static com.imobhub.conversations.domain.MediaKind.VIDEO;
import static com.imobhub.conversations.domain.MediaKind.VOICE;

import com.imobhub.channels.ChannelCapabilities;
import com.imobhub.channels.ChannelCapabilities.FileRule;
import com.imobhub.conversations.application.media.Incoming;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaInspector;
import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Makes of what somebody brought what a channel takes, or says why there is no way (limits: wire-formats.md §7). */
@Component
class FitFile {

    private static final String TEXT = "text";
    private static final String CONVERT = "convert";
    private static final String SMALLER = "smaller";

    private final MediaInspector inspector;
    private final FileConverter converter;

    /** Pictures take memory. */
    private final Semaphore one = new Semaphore(1);

    FitFile(MediaInspector inspector, FileConverter converter) {
        this.inspector = inspector;
        this.converter = converter;
    }

    /** @param converted whether it is another file than the one that was brought */
    record Fitted(MediaKind kind, Path file, long size, MediaFacts facts, boolean converted) {}

    /**
     * @throws Refusal {@code file-empty}, or with an {@code alternative} {@code file-type} and {@code file-codec}
     *     (another kind, else {@code convert}), {@code file-too-large} ({@code smaller}), {@code not-sendable} ({@code
     *     text})
     */
    Fitted fit(Claim claim, ChannelCapabilities can, Incoming.Scratch scratch) {
        one.acquireUninterruptibly();
        try {
            return fitted(claim, can, scratch);
        } finally {
            one.release();
        }
    }

    private Fitted fitted(Claim claim, ChannelCapabilities can, Incoming.Scratch scratch) {
        if (size(scratch.file()) == 0) {
            throw new Refusal(Kind.INVALID, "file-empty", "There is nothing in the file.", "file");
        }
        var rule = rule(can, claim.kind());
        var facts = inspector.inspect(claim, scratch.file(), scratch.thumbnail());
        if (rule.brought().scaled() && !goesAsItIs(facts, rule, scratch.file())) {
            if (!converter.photo(scratch.file(), facts.contentType(), rule.maxBytes(), scratch.converted())) {
                throw wrongType(facts, rule, can);
            }
            return converted(claim.kind(), scratch);
        }
        if (isSound(claim.kind()) && rule.brought().types().contains(facts.contentType())) {
            if (!converter.voiceNote(scratch.file(), facts.contentType(), scratch.converted())) {
                throw wrongType(facts, rule, can);
            }
            return small(converted(claim.kind(), scratch), rule);
        }
        var fitted = asItIs(claim.kind(), facts, can, scratch.file());
        if (fitted.kind() == VIDEO && !converter.isPlainFilm(scratch.file(), facts.contentType())) {
            throw wrongCodec(facts, can);
        }
        return fitted;
    }

    private static boolean isSound(MediaKind kind) {
        return kind == VOICE || kind == AUDIO;
    }

    private boolean goesAsItIs(MediaFacts facts, FileRule rule, Path file) {
        return rule.types().contains(facts.contentType())
                && size(file) <= rule.maxBytes()
                && converter.isPlainPicture(file, facts.contentType());
    }

    private Fitted converted(MediaKind kind, Incoming.Scratch scratch) {
        var facts = inspector.inspect(new Claim(kind, null, null), scratch.converted(), scratch.thumbnail());
        return new Fitted(kind, scratch.converted(), size(scratch.converted()), facts, true);
    }

    /** A voice in a form that is no voice note is heard as sound all the same. */
    private static Fitted asItIs(MediaKind kind, MediaFacts facts, ChannelCapabilities can, Path file) {
        var asked = rule(can, kind);
        var sound = kind == VOICE && !asked.types().contains(facts.contentType());
        var rule = sound ? rule(can, AUDIO) : asked;
        if (!rule.types().contains(facts.contentType())) {
            throw wrongType(facts, asked, can);
        }
        return small(new Fitted(sound ? AUDIO : kind, file, size(file), facts, false), rule);
    }

    private static Fitted small(Fitted fitted, FileRule rule) {
        var limit = fitted.facts().animated() ? rule.maxBytes() : rule.maxStillBytes();
        if (fitted.size() > limit) {
            throw tooLarge(limit);
        }
        return fitted;
    }

    static FileRule rule(ChannelCapabilities can, MediaKind kind) {
        return can.file(kind.word())
                .orElseThrow(() -> new Refusal(
                                Kind.UNPROCESSABLE, "not-sendable", "This channel does not send such files.", "type")
                        .with("alternative", TEXT));
    }

    static Refusal tooLarge(long limit) {
        return new Refusal(
                        Kind.UNPROCESSABLE, "file-too-large", "This channel takes at most " + limit + " bytes.", "file")
                .with("limit", limit)
                .with("alternative", SMALLER);
    }

    private static Refusal wrongType(MediaFacts facts, FileRule rule, ChannelCapabilities can) {
        var type = facts.contentType();
        return new Refusal(Kind.UNPROCESSABLE, "file-type", "This channel does not take " + type + " here.", "file")
                .with("contentType", type)
                .with("allowed", rule.types())
                .with("alternative", anotherWay(type, rule.kind(), can));
    }

    private static Refusal wrongCodec(MediaFacts facts, ChannelCapabilities can) {
        return new Refusal(
                        Kind.UNPROCESSABLE, "file-codec", "A video must be H.264 with at most one AAC sound.", "file")
                .with("alternative", anotherWay(facts.contentType(), VIDEO.word(), can));
    }

    private static String anotherWay(String type, String refused, ChannelCapabilities can) {
        return Arrays.stream(MediaKind.values())
                .filter(kind -> kind != VOICE && kind != STICKER && !kind.word().equals(refused))
                .filter(kind -> can.file(kind.word())
                        .filter(it -> it.types().contains(type))
                        .isPresent())
                .map(MediaKind::word)
                .findFirst()
                .orElse(CONVERT);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
