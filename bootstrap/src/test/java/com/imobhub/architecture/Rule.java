package com.imobhub.architecture;

import static com.imobhub.architecture.Conditions.inPlace;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.imobhub.shared.application.OnEveryNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.Schedules;

/** What holds the architecture together beyond what the compiler and Modulith see. */
enum Rule {
    THE_DOMAIN_IS_PLAIN_JAVA(classes()
            .that(inPlace("are in the domain", Place::isDomain))
            .should(Conditions.dependOnlyOn("plain Java", Rule::isPlain))),

    RINGS_POINT_INWARDS(classes()
            .should(Conditions.dependOnOurs(
                    "the same ring or one further in", (from, to) -> to.distance() <= from.distance()))),

    EVERY_ARTIFACT_OWNS_ITS_RING(classes().should(Conditions.beOwnedByItsArtifact())),

    NO_PACKAGE_IS_IN_TWO_ARTIFACTS(classes().should(Conditions.shareNoPackageBetweenArtifacts())),

    THE_PUBLISHED_LANGUAGE_STANDS_ALONE(classes()
            .that(inPlace("are published language", Place::isPublished))
            .should(Conditions.dependOnOurs("published language", (from, to) -> to.isPublished()))),

    ADAPTERS_ARE_PACKAGE_PRIVATE(classes()
            .that(inPlace(
                    "are adapters of one context",
                    place -> place.isAdapter() && !place.context().equals("shared")))
            .should(Conditions.bePackagePrivate())),

    ADAPTERS_KNOW_NO_OTHER_ADAPTER(classes()
            .that(inPlace("are adapters", Place::isAdapter))
            .should(Conditions.dependOnOurs(
                    "no other adapter",
                    (from, to) ->
                            !to.isSimulator() && (!to.isAdapter() || to.ring().equals(from.ring()))))),

    THE_SIMULATOR_KNOWS_NOTHING_OF_OURS(classes()
            .that(inPlace("are the simulator", Place::isSimulator))
            .should(Conditions.dependOnOurs("itself", (from, to) -> to.isSimulator()))),

    LISTENERS_HAVE_STABLE_IDS(methods()
            .that()
            .areAnnotatedWith(ApplicationModuleListener.class)
            .should(Conditions.haveAStableIdOfItsContext())),

    SCHEDULED_WORK_RUNS_ONCE(methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .or()
            .areAnnotatedWith(Schedules.class)
            .should()
            .beAnnotatedWith(SchedulerLock.class)
            .orShould()
            .beAnnotatedWith(OnEveryNode.class)),

    NO_FIELD_IS_INJECTED(GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION),

    TIME_IS_JAVA_TIME(noClasses().should().dependOnClassesThat(type(Date.class).or(type(Calendar.class)))),

    NOBODY_PRINTS(noClasses()
            .that(inPlace("are no main class", place -> !place.isBootstrap()))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));

    private final ArchRule archRule;

    Rule(ArchRule archRule) {
        this.archRule = archRule.allowEmptyShould(true);
    }

    ArchRule archRule() {
        return archRule;
    }

    private static boolean isPlain(Place from, JavaClass target) {
        if (target.isPrimitive() || Place.isOurs(target)) {
            return true;
        }
        var inShared = from.context().equals("shared");
        return Stream.concat(
                        Stream.of(
                                "java.", "org.jspecify.annotations.", "org.springframework.modulith.ApplicationModule"),
                        inShared ? Stream.of("com.google.i18n.phonenumbers.", "com.fasterxml.uuid.") : Stream.of())
                .anyMatch(target.getName()::startsWith);
    }

    static List<Rule> all() {
        return List.of(values());
    }
}
