package com.imobhub.conversations.meta;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the Meta app is configured with. */
@Component
class MetaSettings {

    private final String appSecret;
    private final String verifyToken;
    private final String graphBaseUrl;
    private final Duration patience;
    private final boolean groups;

    MetaSettings(
            @Value("${imobhub.meta.app-secret}") String appSecret,
            @Value("${imobhub.meta.verify-token}") String verifyToken,
            @Value("${imobhub.meta.graph-base-url}") String graphBaseUrl,
            @Value("${imobhub.meta.patience:30s}") Duration patience,
            @Value("${imobhub.groups:false}") boolean groups) {
        this.appSecret = appSecret;
        this.verifyToken = verifyToken;
        this.graphBaseUrl = graphBaseUrl.replaceAll("/+$", "");
        this.patience = patience;
        this.groups = groups;
    }

    String appSecret() {
        return appSecret;
    }

    String verifyToken() {
        return verifyToken;
    }

    /** Without a slash at the end. */
    String graphBaseUrl() {
        return graphBaseUrl;
    }

    /** Whether the messages of groups are kept. */
    boolean groups() {
        return groups;
    }

    /** How long an answer of the Graph API may take. */
    Duration patience() {
        return patience;
    }
}
