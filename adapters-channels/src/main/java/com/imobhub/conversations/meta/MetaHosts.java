package com.imobhub.conversations.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Whom we ask for files, and so who gets to see a token: Meta's own hosts and the configured Graph API, nobody else. */
final class MetaHosts {

    private static final String GRAPH = "graph.facebook.com";
    private static final List<String> DOMAINS = List.of(".fbsbx.com", ".whatsapp.net", ".facebook.com");
    private static final int HTTPS = 443;

    private final URI base;

    /** @param graphBaseUrl where the Graph API is, which may be a proxy or the simulator */
    MetaHosts(String graphBaseUrl) {
        this.base = URI.create(graphBaseUrl);
    }

    /** The address, if it may be asked. */
    Optional<URI> trusted(String url) {
        try {
            var address = new URI(url).parseServerAuthority();
            return Optional.of(address)
                    .filter(it -> it.getHost() != null && it.getRawUserInfo() == null && (isBase(it) || isMeta(it)));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean isBase(URI address) {
        return Objects.equals(base.getScheme(), scheme(address))
                && base.getHost().equalsIgnoreCase(address.getHost())
                && port(base) == port(address);
    }

    private static boolean isMeta(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return scheme(address).equals("https")
                && port(address) == HTTPS
                && (host.equals(GRAPH) || DOMAINS.stream().anyMatch(host::endsWith));
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return scheme(address).equals("https") ? HTTPS : 80;
    }
}
