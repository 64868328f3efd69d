package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is trusted gets a token that can send messages in the agency's name. */
class MetaHostsTests {

    private final MetaHosts hosts = new MetaHosts("http://proxy.internal:8080/simulator/graph");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&source=webhook&ext=2&hash=ARl",
                "https://LOOKASIDE.FBSBX.COM/x",
                "https://lookaside.fbsbx.com:443/x",
                "https://graph.facebook.com/v25.0/1",
                "https://scontent.whatsapp.net/x",
                "https://mmg.whatsapp.net/x",
                "http://proxy.internal:8080/elsewhere"
            })
    void metasOwnHostsAndTheConfiguredOneAreTrusted(String url) {
        assertThat(hosts.trusted(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com:8443/x",
                "https://lookaside.fbsbx.com@evil.example/x",
                "https://user:word@lookaside.fbsbx.com/x",
                "https://lookaside.fbsbx.com.evil.example/x",
                "https://evil.example/lookaside.fbsbx.com",
                "https://evilfbsbx.com/x",
                "https://fbsbx.com.evil.example",
                "https://fbsbx.com/x",
                "https://lookaside.fbsbx.com./x",
                "https://lookaside.fbsbx.com\\@evil.example/x",
                "https://lookaside.fbsbx.com%2eevil.example/x",
                "//lookaside.fbsbx.com/x",
                "lookaside.fbsbx.com/x",
                "file:///etc/passwd",
                "ftp://lookaside.fbsbx.com/x",
                "https:///x",
                "https://",
                "",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost:5432/",
                "https://[::1]/x",
                "https://proxy.internal:8080/x",
                "http://proxy.internal/x",
                "http://proxy.internal:8081/x",
                "https://lookaside.fbsbx.com/a b",
                "https://lookaside.fbsbx.com/\r\nHost: evil.example"
            })
    void nobodyElseIs(String url) {
        assertThat(hosts.trusted(url)).isEmpty();
    }
}
