package com.imobhub.team.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Reads of what no controller answers: the web app's pages and files, which hold no secrets. Asking the routes
 * themselves, instead of listing the pages, keeps every controller closed that nobody opened on purpose.
 */
class WebAppRequests implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectProvider<HandlerMapping> mappings;

    WebAppRequests(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && mappings.stream().filter(WebAppRequests::leadsToCode).noneMatch(it -> knows(it, request));
    }

    private static boolean leadsToCode(HandlerMapping mapping) {
        return mapping instanceof AbstractHandlerMethodMapping<?> || mapping instanceof RouterFunctionMapping;
    }

    private static boolean knows(HandlerMapping mapping, HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception knownButNotLikeThis) {
            return true;
        }
    }
}
