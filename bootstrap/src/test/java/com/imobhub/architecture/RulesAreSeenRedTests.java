package com.imobhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule not seen failing is not a rule: each one reports the class that was planted for it, and only that. */
class RulesAreSeenRedTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theRuleReportsWhatBreaksIt(Rule rule) throws Exception {
        var examples = broken(rule);
        for (var i = 0; i < examples.size(); i++) {
            var classes = Planted.compile(examples.get(i), directory.resolve(rule + "-" + i));

            var report = rule.archRule().evaluate(classes).getFailureReport();

            assertThat(report.getDetails())
                    .as("%s on %s", rule, Planted.names(examples.get(i)))
                    .isNotEmpty()
                    .allMatch(
                            detail -> detail.contains(examples.get(0).getLast().name())
                                    || detail.contains("com.imobhub.planted"));
        }
    }

    /** For each rule sets of classes; each set breaks it. */
    private static List<List<Planted>> broken(Rule rule) {
        return switch (rule) {
            case THE_DOMAIN_IS_PLAIN_JAVA ->
                List.of(
                        List.of(domain("domain.Springy", "@org.springframework.stereotype.Service class Springy {}")),
                        List.of(domain(
                                "Dialled",
                                "class Dialled { com.google.i18n.phonenumbers.Phonenumber.PhoneNumber[] numbers; }")));
            case RINGS_POINT_INWARDS ->
                List.of(
                        List.of(page(), application("application.Outwards", "class Outwards { %s.web.Page page; }")),
                        List.of(
                                application("application.Desk", "public class Desk {}"),
                                domain(
                                        "domain.Outwards",
                                        "class Outwards { %s.application.Desk desk() { return null; } }")),
                        List.of(web("web.Outwards", "class Outwards { com.imobhub.ImobHub everything; }")));
            case EVERY_ARTIFACT_OWNS_ITS_RING ->
                List.of(
                        List.of(application("web.Misplaced", "class Misplaced {}")),
                        List.of(web("Misplaced", "class Misplaced {}")),
                        List.of(application("unheardof.Misplaced", "class Misplaced {}")));
            case NO_PACKAGE_IS_IN_TWO_ARTIFACTS ->
                List.of(List.of(domain("Here", "class Here {}"), application("There", "class There {}")));
            case THE_PUBLISHED_LANGUAGE_STANDS_ALONE ->
                List.of(List.of(
                        domain("domain.Inside", "public class Inside {}"),
                        domain("Talkative", "record Talkative(%s.domain.Inside inside) {}")));
            case ADAPTERS_ARE_PACKAGE_PRIVATE ->
                List.of(List.of(page()), List.of(web("web.Settings", "public record Settings(int size) {}")));
            case ADAPTERS_KNOW_NO_OTHER_ADAPTER ->
                List.of(
                        List.of(page(), persistence("persistence.Nosy", "class Nosy { %s.web.Page page; }")),
                        List.of(web("web.Nosy", "class Nosy { com.imobhub.simulator.SimulatorConfiguration all; }")));
            case THE_SIMULATOR_KNOWS_NOTHING_OF_OURS ->
                List.of(List.of(new Planted(
                        "simulator",
                        "com.imobhub.simulator.planted.Knowing",
                        "class Knowing { com.imobhub.shared.Secret secret; }")));
            case LISTENERS_HAVE_STABLE_IDS ->
                List.of(List.of(listener("")), List.of(listener("(id = \"other.planted\")")));
            case SCHEDULED_WORK_RUNS_ONCE ->
                List.of(
                        List.of(scheduled("@org.springframework.scheduling.annotation.Scheduled(fixedDelay = 1)")),
                        List.of(scheduled("@org.springframework.scheduling.annotation.Scheduled(fixedDelay = 1)"
                                + " @org.springframework.scheduling.annotation.Scheduled(fixedDelay = 2)")));
            case NO_FIELD_IS_INJECTED ->
                List.of(List.of(application(
                        "application.Injected",
                        "class Injected { @org.springframework.beans.factory.annotation.Autowired Runnable it; }")));
            case TIME_IS_JAVA_TIME ->
                List.of(
                        List.of(domain("Dated", "record Dated(java.util.Date at) {}")),
                        List.of(domain("Dated", "class Dated { Object at = java.util.Calendar.getInstance(); }")));
            case NOBODY_PRINTS ->
                List.of(List.of(
                        application("application.Loud", "class Loud { void say() { System.out.println(); } }")));
        };
    }

    private static Planted scheduled(String annotations) {
        return application("application.Repeating", "class Repeating { " + annotations + " void work() {} }");
    }

    private static Planted listener(String id) {
        return application(
                "application.Listening",
                "class Listening { @org.springframework.modulith.events.ApplicationModuleListener" + id
                        + " void on(Object event) {} }");
    }

    private static Planted page() {
        return web("web.Page", "public class Page {}");
    }

    private static Planted domain(String name, String source) {
        return planted("domain", name, source);
    }

    private static Planted application(String name, String source) {
        return planted("application", name, source);
    }

    private static Planted web(String name, String source) {
        return planted("adapters-web", name, source);
    }

    private static Planted persistence(String name, String source) {
        return planted("adapters-persistence", name, source);
    }

    private static Planted planted(String artifact, String name, String source) {
        return new Planted(artifact, "com.imobhub.planted." + name, source.replace("%s", "com.imobhub.planted"));
    }
}
