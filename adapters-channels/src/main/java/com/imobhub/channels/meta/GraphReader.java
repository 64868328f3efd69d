package com.imobhub.channels.meta;

import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads objects of the Graph API with the credentials of one number; nothing of an answer is believed but its JSON. */
@Component
class GraphReader {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    private final RestClient graph;
    private final JsonMapper json;

    GraphReader(
            @Value("${imobhub.meta.graph-base-url}") String baseUrl,
            @Value("${imobhub.meta.check-patience:10s}") Duration patience,
            JsonMapper json) {
        this.json = json;
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(patience);
        this.graph = RestClient.builder()
                .baseUrl(baseUrl.replaceAll("/+$", ""))
                .requestFactory(http)
                .build();
    }

    /**
     * @param path below the version, a URI template
     * @param refusals what an error of Graph means
     * @return a JSON object without error
     * @throws Refusal {@code provider-unreachable}, or what the error means
     */
    JsonNode get(WhatsAppNumber number, Function<JsonNode, Refusal> refusals, String path, Object... variables) {
        try {
            return graph.get()
                    .uri("/" + number.graphVersion() + path, variables)
                    .headers(headers -> headers.setBearerAuth(number.token().reveal()))
                    .exchange((request, response) -> answer(response, refusals));
        } catch (ResourceAccessException failed) {
            throw GraphRefusals.unreachable();
        }
    }

    private JsonNode answer(ClientHttpResponse response, Function<JsonNode, Refusal> refusals) throws IOException {
        var answer = parse(response.getBody().readNBytes(LARGEST_ANSWER));
        if (answer.path("error").isObject()) {
            throw refusals.apply(answer.path("error"));
        }
        if (!response.getStatusCode().is2xxSuccessful() || !answer.isObject()) {
            throw GraphRefusals.unreachable();
        }
        return answer;
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
