package com.imobhub.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.imobhub.channels.MessageTemplate.ButtonKind;
import com.imobhub.channels.MessageTemplate.FormButton;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Lists over real HTTP: the simulator, and servers that answer what they are told. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = "imobhub.meta.app-secret=test_app_secret")
class GraphTemplatesTests {

    private static final String ACCOUNT = "100000000000101";
    private static final WhatsAppNumber NUMBER =
            new WhatsAppNumber("200000000000201", ACCOUNT, null, new Secret("EAATESTTOKEN"), "v25.0");

    @LocalServerPort
    int port;

    private static GraphTemplates at(String url) {
        return new GraphTemplates(new GraphReader(url, Duration.ofSeconds(5), new JsonMapper()));
    }

    private GraphTemplates simulator() {
        return at("http://localhost:" + port + "/simulator/graph/");
    }

    /** Gives these bodies one after the other, and what it was asked. */
    private static List<ListedTemplate> listOf(List<String> asked, String... bodies) throws IOException {
        var answers = new ArrayDeque<>(List.of(bodies));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var bytes = answers.size() > 1 ? answers.poll() : answers.peek();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(bytes.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            return at("http://localhost:" + server.getAddress().getPort()).list(ACCOUNT, NUMBER);
        } finally {
            server.stop(0);
        }
    }

    private static String fixture(String name) throws IOException {
        return new ClassPathResource("fixtures/whatsapp-cloud/api/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static ListedTemplate only(String template) throws IOException {
        return listOf(new ArrayList<>(), "{\"data\":[" + template + "],\"paging\":{}}")
                .getFirst();
    }

    @Test
    void theSimulatorsTemplatesAreAllRead() {
        var listed = simulator().list(ACCOUNT, NUMBER);

        assertThat(listed).hasSize(14);
        assertThat(listed)
                .filteredOn(it -> !it.form().unsupported().isEmpty())
                .extracting(it -> it.template().name())
                .containsExactly("lancamento_em_carrossel");
        assertThat(listed)
                .filteredOn(it -> it.form().named())
                .singleElement()
                .satisfies(it -> assertThat(it.form().body().variables())
                        .extracting(Variable::name)
                        .containsExactly("nome", "horario", "corretor"));
    }

    @Test
    void everyPageIsReadAlsoBeyondAnEmptyOne() throws IOException {
        var asked = new ArrayList<String>();

        var listed = listOf(
                asked,
                fixture("templates-page1.json"),
                fixture("templates-empty-page-with-next.json"),
                fixture("templates-page2-last.json"));

        assertThat(listed)
                .extracting(it -> it.template().name() + " " + it.template().language())
                .containsExactly("visita_confirmada pt_BR", "boas_vindas pt_BR", "visita_confirmada en");
        assertThat(asked).hasSize(3).noneMatch(uri -> uri.contains("access_token"));
        assertThat(asked.get(1)).contains("after=MjQZD");
        assertThat(asked.get(2)).contains("after=B");
    }

    @Test
    void allPartsAreRead() throws IOException {
        var visit = listOf(new ArrayList<>(), fixture("templates-page2-last.json"), "")
                .getFirst();
        assertThat(visit.status()).isEqualTo("REJECTED");
        assertThat(visit.rejectedReason()).isEqualTo("INVALID_FORMAT");

        var full = listOf(new ArrayList<>(), fixture("templates-page1.json"), fixture("templates-page2-last.json"))
                .getFirst();
        assertThat(full.template().id()).isEqualTo("1980000000000668");
        assertThat(full.quality()).isEqualTo("GREEN");
        assertThat(full.rejectedReason()).isNull();
        assertThat(full.form().header().kind()).isEqualTo(HeaderKind.IMAGE);
        assertThat(full.form().body().variables())
                .containsExactly(new Variable("1", "Marina"), new Variable("2", "26/11 15:00"));
        assertThat(full.form().footer()).isEqualTo("Imobiliária Exemplo");
        assertThat(full.form().buttons())
                .containsExactly(
                        new FormButton(ButtonKind.QUICK_REPLY, "Confirmar", null, null),
                        new FormButton(ButtonKind.URL, "Ver", "https://example.com/{{1}}", new Variable("1", "x")));
        assertThat(full.form().unsupported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'CAROUSEL','cards':[]} | CAROUSEL",
                "{'type':'HOLOGRAM'} | HOLOGRAM",
                "{} | UNKNOWN",
                "{'type':'header','format':'GIF'} | HEADER GIF",
                "{'type':'BUTTONS','buttons':[{'type':'OTP','text':'Copiar'}]} | BUTTON OTP"
            })
    void whatNobodyHereCanFillIsNamed(String component, String word) throws IOException {
        var template = "{'name':'a','language':'pt_BR','status':'APPROVED','components':[{'type':'body','text':'Oi'},"
                + component + "]}";

        assertThat(only(template.replace('\'', '"')).form().unsupported()).containsExactly(word);
    }

    @Test
    void nonsenseIsLeftOutAndTheRestIsRead() throws IOException {
        var listed = listOf(new ArrayList<>(), """
                {"data":[null,17,{},{"name":"a"},{"name":"b","language":"pt-BR","components":"x"},
                 {"name":"c","language":"pt_BR","components":[{"type":"BODY","text":"{{2}} {{ 1 }} {{2}}","example":"x"}]}]}
                """);

        assertThat(listed).extracting(it -> it.template().name()).containsExactly("b", "c");
        assertThat(listed.getFirst().template().language()).isEqualTo("pt_BR");
        assertThat(listed.getFirst().form().unsupported()).containsExactly("BODY");
        assertThat(listed.getLast().form().body().text()).isEqualTo("{{2}} {{1}} {{2}}");
        assertThat(listed.getLast().form().body().variables())
                .extracting(Variable::name)
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"code\":190}} | token-refused",
                "{\"error\":{\"code\":100,\"error_subcode\":33}} | unknown-account",
                "{\"error\":{\"code\":80007}} | provider-unreachable",
                "{\"error\":{\"code\":131031}} | provider-refused",
                "{\"data\":\"x\"} | provider-unreachable",
                "<html> | provider-unreachable",
                "{\"data\":[],\"paging\":{\"next\":\"x\",\"cursors\":{\"after\":\"same\"}}} | provider-unreachable"
            })
    void aListThatIsNotWholeIsNone(String body, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> listOf(new ArrayList<>(), body))
                .returns(code, Refusal::code);
    }

    @Test
    void anAccountThatNobodyKnowsIsNamedAndOneWithoutTemplatesIsEmpty() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> simulator().list("209999900000001", NUMBER))
                .returns("unknown-account", Refusal::code)
                .returns("wabaId", Refusal::field);
        assertThat(simulator().list("109999900000001", NUMBER)).isEmpty();
    }
}
