package com.imobhub.shared.web;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the web app's files; a path that could be one of its pages finds the page that holds them all. */
class PageResolver extends PathResourceResolver {

    private static final Set<String> NOT_THE_WEB_APPS = Set.of("api", "webhook", "health", "simulator", "lp");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource("index.html", location) : file;
    }

    private static boolean isPage(String path) {
        var first = path.split("/", 2)[0];
        return !path.contains(".") && !NOT_THE_WEB_APPS.contains(first);
    }
}
