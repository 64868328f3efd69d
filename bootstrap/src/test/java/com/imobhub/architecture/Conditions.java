package com.imobhub.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.modulith.events.ApplicationModuleListener;

/** What the rules say about a class, in ArchUnit's terms. */
final class Conditions {

    private Conditions() {}

    static DescribedPredicate<JavaClass> inPlace(String description, Predicate<Place> place) {
        return DescribedPredicate.describe(description, type -> place.test(Place.of(type)));
    }

    static ArchCondition<JavaClass> dependOnlyOn(String description, BiPredicate<Place, JavaClass> allowed) {
        return condition("depend only on " + description, (type, events) -> {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                if (!allowed.test(Place.of(type), dependency.getTargetClass().getBaseComponentType())) {
                    events.add(violated(dependency));
                }
            }
        });
    }

    static ArchCondition<JavaClass> dependOnOurs(String description, BiPredicate<Place, Place> allowed) {
        return dependOnlyOn(
                description, (from, target) -> !Place.isOurs(target) || allowed.test(from, Place.of(target)));
    }

    static ArchCondition<JavaClass> beOwnedByItsArtifact() {
        return condition("live in the artifact that owns its ring", (type, events) -> {
            var place = Place.of(type);
            if (!place.isOwnedByItsArtifact()) {
                events.add(violated(type, "lives in " + place.artifact().orElse("an unknown artifact")));
            }
        });
    }

    static ArchCondition<JavaClass> shareNoPackageBetweenArtifacts() {
        return new ArchCondition<>("share no package with another artifact") {
            private final Map<String, Set<String>> artifacts = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                artifacts.clear();
                all.forEach(type -> artifacts
                        .computeIfAbsent(type.getPackageName(), any -> new TreeSet<>())
                        .add(Place.of(type).artifact().orElse("?")));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var found = artifacts.get(type.getPackageName());
                if (found.size() > 1) {
                    events.add(violated(type, "is in a package of " + found));
                }
            }
        };
    }

    static ArchCondition<JavaClass> bePackagePrivate() {
        return condition("be package-private", (type, events) -> {
            if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                events.add(violated(type, "is public"));
            }
        });
    }

    static ArchCondition<JavaMethod> haveAStableIdOfItsContext() {
        return new ArchCondition<>("have a stable id that starts with its context") {
            @Override
            public void check(JavaMethod listener, ConditionEvents events) {
                var id = listener.getAnnotationOfType(ApplicationModuleListener.class)
                        .id();
                if (!id.startsWith(Place.of(listener.getOwner()).context() + ".")) {
                    events.add(SimpleConditionEvent.violated(
                            listener, listener.getFullName() + " has the id '" + id + "'"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }

    private static ConditionEvent violated(JavaClass type, String what) {
        return SimpleConditionEvent.violated(type, type.getName() + " " + what);
    }

    private static ConditionEvent violated(Dependency dependency) {
        return SimpleConditionEvent.violated(dependency, dependency.getDescription());
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }
}
