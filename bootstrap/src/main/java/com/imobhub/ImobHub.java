package com.imobhub;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The application: every context in every ring. The simulator comes in with the demo profile only. */
@SpringBootApplication
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "com\\.imobhub\\.simulator\\..*")
        })
public class ImobHub {

    /** What sysexits.h calls a configuration error. */
    private static final int EX_CONFIG = 78;

    private static final String PROFILES = "spring.profiles.active";

    /** Checks the settings before anything starts, and then starts. */
    public static void main(String[] args) throws IOException {
        var environment = given(System.getenv());
        if (isDemo(args)) {
            environment = DemoSettings.complete(environment);
        }
        var complaints = Settings.complaints(environment);
        if (!complaints.isEmpty()) {
            complaints.forEach(System.err::println);
            System.exit(EX_CONFIG);
        }
        start(environment, args);
    }

    private static void start(Map<String, String> environment, String[] args) {
        var application = new SpringApplication(ImobHub.class);
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(environment))));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ImobHub::announce);
        application.run(args);
    }

    private static void announce(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        var address = environment.getRequiredProperty("imobhub.public-url");
        System.out.printf("ImobHub is ready after %.1f s: %s%n", seconds(ready.getTimeTaken()), address);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            System.out.println("The simulated phone: " + address + "/simulator/phone");
        }
    }

    private static double seconds(@Nullable Duration taken) {
        return taken == null ? 0 : taken.toMillis() / 1000.0;
    }

    /** A blank variable counts as one that is not there. */
    private static Map<String, String> given(Map<String, String> environment) {
        var given = new HashMap<>(environment);
        given.values().removeIf(String::isBlank);
        return given;
    }

    private static boolean isDemo(String[] args) {
        return Stream.concat(
                        Stream.of(System.getProperty(PROFILES, ""), System.getenv("SPRING_PROFILES_ACTIVE")),
                        Arrays.stream(args)
                                .filter(arg -> arg.startsWith("--" + PROFILES + "="))
                                .map(arg -> arg.substring(arg.indexOf('=') + 1)))
                .anyMatch(profiles ->
                        profiles != null && Arrays.asList(profiles.split(",")).contains("demo"));
    }
}
