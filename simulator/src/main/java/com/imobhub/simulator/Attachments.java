package com.imobhub.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The file of a message to send: uploaded before, or to be fetched from a link as Meta does it, after the answer. */
@Component
class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MediaShelf shelf;
    private final RestClient http;

    Attachments(MediaShelf shelf) {
        this.shelf = shelf;
        var jdk = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        var factory = new JdkClientHttpRequestFactory(jdk);
        factory.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(factory).build();
    }

    /**
     * Whether the uploaded file can be sent as what it is to be sent as, also above a template.
     *
     * @throws GraphRefusal for an id that nobody uploaded
     */
    Fate fate(Said said) {
        return said.type().equals("template") && said.content() != null
                ? TemplateShelf.parameters(said.content(), "header").stream()
                        .map(it -> fate(
                                it.path("type").asString(""),
                                it.path(it.path("type").asString(""))))
                        .filter(it -> !(it instanceof Fate.Arrives))
                        .findFirst()
                        .orElseGet(Fate.Arrives::new)
                : fate(said.type(), said.content());
    }

    private Fate fate(String type, @Nullable JsonNode content) {
        var kind = MediaKind.named(type);
        var id = field(content, "id");
        if (kind.isEmpty() || id == null) {
            return new Fate.Arrives();
        }
        var file = shelf.find(id)
                .orElseThrow(() -> GraphRefusal.because(
                        MetaError.INVALID_PARAMETER,
                        "Param " + type + "['id'] is not a valid whatsapp business account media attachment ID"));
        return kind.get().takes(file.mimeType()) ? new Fate.Arrives() : new Fate.FailsLater(MetaError.MEDIA_UPLOAD);
    }

    boolean mustBeFetched(Said said) {
        return MediaKind.named(said.type()).isPresent() && field(said.content(), "link") != null;
    }

    /** The message with the fetched file in it; empty when there is none or not of its kind. */
    Optional<Said> fetch(Said said) {
        var kind = MediaKind.named(said.type()).orElseThrow();
        var link = field(said.content(), "link");
        if (link == null || !(said.content() instanceof ObjectNode content)) {
            return Optional.empty();
        }
        try {
            var file = http.get().uri(URI.create(link)).exchange((request, response) -> take(kind, response));
            return Optional.ofNullable(file)
                    .map(it -> said.withContent(content.deepCopy().put("id", it.id())));
        } catch (RestClientException | MediaShelf.TooLarge e) {
            log.info("A link to media leads nowhere: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable MediaFile take(MediaKind kind, ClientHttpResponse response) throws IOException {
        var type = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        if (response.getStatusCode().value() != 200 || type == null || !kind.takes(type)) {
            return null;
        }
        return shelf.keep(MediaId.fromBusiness(), type, null, kind.largest(), response.getBody());
    }

    private static @Nullable String field(@Nullable JsonNode content, String name) {
        var value = content == null ? null : content.path(name);
        return value == null || !value.isString() ? null : value.asString();
    }
}
