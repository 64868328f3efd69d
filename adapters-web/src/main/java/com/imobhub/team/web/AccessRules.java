package com.imobhub.team.web;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import com.imobhub.team.application.SignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Who may ask for what: everything needs a session, but for what is named here. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String CONTENT_SECURITY_POLICY = """
            default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; \
            media-src 'self' blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'""";

    /**
     * No CSRF tokens: the API believes bearer tokens only, which no foreign page can send, and its cookies are
     * {@code SameSite=Strict}: one is good for {@code /api/auth} alone, the other for reading {@code /api/media}.
     */
    @Bean
    SecurityFilterChain accessRulesOfTheDesk(
            HttpSecurity http,
            Refusals refusals,
            AccessTokens tokens,
            SignIn signIn,
            ObjectProvider<HandlerMapping> routes,
            Environment environment,
            @Value("${imobhub.public-url:}") String publicUrl) {
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .addFilterBefore(new BearerFilter(tokens, signIn), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> allow(rules, demo, new WebAppRequests(routes)))
                .exceptionHandling(no -> no.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> protect(headers, publicUrl.startsWith("https:")))
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            boolean demo,
            WebAppRequests webApp) {
        rules.dispatcherTypeMatchers(ASYNC, ERROR).permitAll(); // the request they continue was checked
        rules.requestMatchers(POST, "/api/auth/login", "/api/auth/refresh", "/api/auth/logout")
                .permitAll();
        rules.requestMatchers(GET, "/webhook").permitAll();
        rules.requestMatchers(POST, "/webhook").permitAll(); // signed by the sender
        rules.requestMatchers(GET, "/health").permitAll();
        rules.requestMatchers(HEAD, "/health").permitAll();
        if (demo) {
            rules.requestMatchers("/simulator/**").permitAll();
        }
        rules.requestMatchers("/api/**").authenticated();
        rules.requestMatchers(webApp).permitAll();
        rules.anyRequest().authenticated();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers, boolean https) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(self)"))
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(it -> https || it.isSecure()));
    }

    /** Nobody: members sign in through our own use case. Without it Boot would invent a user and log a password. */
    @Bean
    UserDetailsService noOtherUsers() {
        return new InMemoryUserDetailsManager();
    }
}
