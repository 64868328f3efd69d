package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

class MediaTests extends SimulatorTest {

    @Test
    void whatAPersonSendsIsLookedUpAndDownloaded() throws Exception {
        var image = sent("5511955507001", Map.of("kind", "image", "directUrl", true))
                .path("image");

        var object = get("/simulator/graph/v25.0/" + image.path("id").stringValue());

        assertThat(Fixtures.shape(object.json())).isEqualTo(Fixtures.shape("api/media-url-ok.json"));
        assertThat(HexFormat.of().parseHex(object.json().path("sha256").stringValue()))
                .isEqualTo(Base64.getDecoder().decode(image.path("sha256").stringValue()));
        for (var url : new String[] {
            object.json().path("url").stringValue(), image.path("url").stringValue()
        }) {
            var file = download(url, "Bearer EAATESTTOKEN");
            assertThat(file.getStatusCode().value()).isEqualTo(200);
            assertThat(file.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
            assertThat(file.getBody()).hasSize(object.json().path("file_size").asInt());
            assertThat(sha256(file.getBody()))
                    .isEqualTo(object.json().path("sha256").stringValue());
        }
    }

    @Test
    void anUploadIsKeptUntilItIsDeleted() {
        var id = upload("image/png", new byte[] {1, 2, 3}).json().path("id").stringValue();

        assertThat(get("/simulator/graph/v25.0/" + id).json().path("mime_type").stringValue())
                .isEqualTo("image/png");
        var deleted = answer(http().delete()
                .uri("/simulator/graph/v25.0/" + id)
                .header("Authorization", "Bearer EAATESTTOKEN")
                .retrieve()
                .toEntity(String.class));
        assertThat(deleted.json().path("success").booleanValue()).isTrue();
        var gone = get("/simulator/graph/v25.0/" + id);
        assertThat(gone.status()).isEqualTo(400);
        assertThat(Fixtures.shape(gone.json())).isEqualTo(Fixtures.shape("api/media-unknown.http400.json"));
    }

    @Test
    void uploadsHaveTheShapeOfMetas() {
        assertThat(Fixtures.shape(upload("application/pdf", new byte[9]).json()))
                .isEqualTo(Fixtures.shape("api/media-upload-ok.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, 5242880, 200, 0",
        "image/jpeg, 5242881, 400, 131053",
        "image/webp, 512001, 400, 131053",
        "audio/ogg; codecs=opus, 1000, 200, 0",
        "video/mp4, 16777217, 400, 131053",
        "image/svg+xml, 10, 400, 100",
        "application/x-msdownload, 10, 400, 100",
    })
    void uploadsAreLimitedByTypeAndSize(String type, int size, int status, int code) {
        var answer = upload(type, new byte[size]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asInt(0)).isEqualTo(code);
    }

    @Test
    void anUploadNeedsItsParameters() {
        var noProduct = upload(Map.of("file", file("image/png", new byte[1])));
        var noFile = upload(Map.of("messaging_product", "whatsapp"));

        assertThat(noProduct.raw()).contains("messaging_product is required");
        assertThat(noFile.raw()).contains("file is required");
    }

    @Test
    void withoutATokenThereIsAPageToSignInAndAfterFiveMinutesNothing() {
        var url = sent("5511955507002", Map.of("kind", "document", "directUrl", true))
                .at("/document/url")
                .stringValue();

        var anonymous = download(url, "");
        assertThat(anonymous.getStatusCode().value()).isEqualTo(401);
        assertThat(anonymous.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        var expired = url.replaceAll("ext=\\d+", "ext=1000");
        assertThat(download(expired, "Bearer EAATESTTOKEN").getStatusCode().value())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "gone, 404, 404, true",
        "gone-once, 404, 200, true",
        "slow, 200, 200, true",
        "wrong-sha, 200, 200, false",
        "html, 200, 200, false"
    })
    void downloadsGoWrongAsOrdered(String trouble, int first, int second, boolean sound) throws Exception {
        var image = sent("5511955507003", Map.of("kind", "image", "directUrl", true, "trouble", trouble))
                .path("image");
        var url = image.path("url").stringValue();

        assertThat(download(url, "Bearer EAATESTTOKEN").getStatusCode().value()).isEqualTo(first);
        var again = download(url, "Bearer EAATESTTOKEN");
        assertThat(again.getStatusCode().value()).isEqualTo(second);
        if (second == 200) {
            var announced = Base64.getDecoder().decode(image.path("sha256").stringValue());
            assertThat(sha256(again.getBody()).equals(HexFormat.of().formatHex(announced)))
                    .isEqualTo(sound);
        }
    }

    @Test
    void aFileOfOnesOwnIsSentAndShown() throws Exception {
        var bytes = "proposta".getBytes(StandardCharsets.UTF_8);
        var brought = answer(http().post()
                .uri("/simulator/api/media?filename={name}", "Proposta é.html")
                .contentType(MediaType.TEXT_HTML)
                .body(bytes)
                .retrieve()
                .toEntity(String.class));

        var document = sent(
                        "5511955507004",
                        Map.of(
                                "kind",
                                "document",
                                "id",
                                brought.json().path("id").stringValue()))
                .path("document");

        assertThat(document.path("filename").stringValue()).isEqualTo("Proposta é.html");
        assertThat(HexFormat.of()
                        .formatHex(Base64.getDecoder()
                                .decode(document.path("sha256").stringValue())))
                .isEqualTo(sha256(bytes));
        var shown = http().get()
                .uri("/simulator/api/media/" + document.path("id").stringValue())
                .retrieve()
                .toEntity(byte[].class);
        assertThat(shown.getBody()).isEqualTo(bytes);
        assertThat(shown.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(shown.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(shown.getHeaders().getContentDisposition().isAttachment()).isTrue();
    }

    @Test
    void theSamplesWeighLittle() throws Exception {
        var samples = get("/simulator/api/samples").json().path("items");

        var weight = 0L;
        for (var sample : samples) {
            weight += new ClassPathResource(
                            "simulator/samples/" + sample.path("name").stringValue())
                    .contentLength();
        }
        assertThat(samples.size()).isEqualTo(8);
        assertThat(weight).isBetween(1L, 300_000L);
    }

    private JsonNode sent(String person, Map<String, Object> media) {
        var id = control("/people/" + person + "/messages", Map.of("media", media))
                .json()
                .path("id")
                .stringValue();
        return inbox.about(person).stream()
                .map(WebhookInbox.Received::message)
                .filter(message -> id.equals(message.path("id").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private Answer upload(String type, byte[] content) {
        return upload(Map.of("messaging_product", "whatsapp", "type", type, "file", file(type, content)));
    }

    private Answer upload(Map<String, Object> parts) {
        var form = new LinkedMultiValueMap<String, Object>();
        parts.forEach(form::add);
        return answer(http().post()
                .uri("/simulator/graph/v25.0/" + NUMBER + "/media")
                .header("Authorization", "Bearer EAATESTTOKEN")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class));
    }

    private static HttpEntity<ByteArrayResource> file(String type, byte[] content) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(type));
        var named = new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "arquivo";
            }
        };
        return new HttpEntity<>(named, headers);
    }

    private ResponseEntity<byte[]> download(String url, String authorization) {
        return http().get()
                .uri(URI.create(url))
                .header("Authorization", authorization)
                .retrieve()
                .toEntity(byte[].class);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
