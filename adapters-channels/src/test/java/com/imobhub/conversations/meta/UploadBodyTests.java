package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.domain.MediaKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadBodyTests {

    private static FileToSend file(MediaKind kind, String type) {
        return new FileToSend(UUID.randomUUID(), kind, type, 5, "ab12");
    }

    private static String written(FileToSend file) {
        var body = UploadBody.of(file, () -> new ByteArrayInputStream("bytes".getBytes(StandardCharsets.US_ASCII)));
        var written = new CompletableFuture<String>();
        body.subscribe(new Flow.Subscriber<>() {
            private final ByteArrayOutputStream out = new ByteArrayOutputStream();

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer part) {
                while (part.hasRemaining()) {
                    out.write(part.get());
                }
            }

            @Override
            public void onError(Throwable failed) {
                written.completeExceptionally(failed);
            }

            @Override
            public void onComplete() {
                written.complete(out.toString(StandardCharsets.US_ASCII));
            }
        });
        assertThat(body.contentLength()).isEqualTo(written.join().length());
        return written.join();
    }

    @Test
    void theFormIsAsMetaWantsIt() {
        assertThat(written(file(MediaKind.IMAGE, "image/jpeg"))).isEqualTo("""
                --imobhub-7d1f0b9c4e2a
                Content-Disposition: form-data; name="messaging_product"

                whatsapp
                --imobhub-7d1f0b9c4e2a
                Content-Disposition: form-data; name="type"

                image/jpeg
                --imobhub-7d1f0b9c4e2a
                Content-Disposition: form-data; name="file"; filename="file"
                Content-Type: image/jpeg

                bytes
                --imobhub-7d1f0b9c4e2a--
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, audio/ogg, audio/ogg; codecs=opus",
        "AUDIO, audio/ogg, audio/ogg; codecs=opus",
        "AUDIO, audio/mpeg, audio/mpeg",
        "DOCUMENT, application/pdf, application/pdf"
    })
    void thePartSaysWhatItIs(MediaKind kind, String type, String told) {
        assertThat(written(file(kind, type))).contains("filename=\"file\"\r\nContent-Type: " + told + "\r\n\r\nbytes");
    }
}
