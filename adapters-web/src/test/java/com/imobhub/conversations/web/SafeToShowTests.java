package com.imobhub.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.MediaFile;
import com.imobhub.conversations.application.media.MediaView;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeToShowTests {

    private static MediaFile called(String name) {
        var view = new MediaView("stored", null, "image/png", 1L, name, null, null, null, false, false);
        return new MediaFile(
                MessageId.next(), ConversationId.next(), UUID.randomUUID(), view, null, true, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "text/xml",
                "application/xml",
                "text/javascript",
                "application/javascript",
                "text/plain",
                "text/css",
                "application/x-shockwave-flash",
                "application/x-msdownload",
                "application/zip",
                "application/octet-stream",
                "image/jpeg; charset=utf-8",
                "IMAGE/JPEG",
                ""
            })
    void whatCouldRunIsSavedAndNeverShown(String type) {
        assertThat(SafeToShow.contentType(type)).isEqualTo("application/octet-stream");
        assertThat(SafeToShow.disposition(called("a"), type)).startsWith("attachment;");
        assertThat(SafeToShow.contentSecurityPolicy(type)).contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"})
    void whatIsOnlyLookedAtIsShownInASandbox(String type) {
        assertThat(SafeToShow.contentType(type)).isEqualTo(type);
        assertThat(SafeToShow.disposition(called("a"), type)).startsWith("inline;");
        assertThat(SafeToShow.contentSecurityPolicy(type)).contains("default-src 'none'", "sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/ogg", "audio/mpeg", "video/mp4", "video/webm"})
    void whatIsPlayedMayFetchItsOwnPartsAndNothingElse(String type) {
        assertThat(SafeToShow.contentType(type)).isEqualTo(type);
        assertThat(SafeToShow.disposition(called("a"), type)).startsWith("inline;");
        assertThat(SafeToShow.contentSecurityPolicy(type))
                .contains("default-src 'none'", "media-src 'self'")
                .doesNotContain("script-src", "sandbox");
    }

    @Test
    void aNameKeepsItsLettersAndBreaksNoHeader() {
        assertThat(SafeToShow.disposition(called("Proposta Maria & João – nº 3.pdf"), "application/pdf"))
                .contains("filename*=UTF-8''Proposta%20Maria%20&%20Jo%C3%A3o%20%E2%80%93%20n%C2%BA%203.pdf");
        assertThat(SafeToShow.disposition(called("a\"; filename=evil.exe\r\nSet-Cookie: x=y"), "image/png"))
                .doesNotContain("\r", "\n")
                .startsWith("inline; filename=\"a\\\"; filename=evil");
        assertThat(SafeToShow.disposition(called(null), "image/png")).contains("filename");
    }
}
