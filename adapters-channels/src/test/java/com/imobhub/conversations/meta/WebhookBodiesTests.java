package com.imobhub.conversations.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class WebhookBodiesTests {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final WebhookBodies bodies = new WebhookBodies();

    @Test
    void aBodyIsReadAsItCame() {
        var sent = new byte[100_000];
        new java.util.Random(1).nextBytes(sent);

        assertThat(bodies.read(posted(sent)).bytes()).isEqualTo(sent);
        assertThat(bodies.read(posted(new byte[LARGEST])).bytes()).hasSize(LARGEST);
        assertThat(bodies.read(posted(new byte[0])).bytes()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        assertThatThrownBy(() -> bodies.read(posted(new byte[LARGEST + 1])))
                .isInstanceOfSatisfying(
                        WebhookBodies.Unreadable.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    /** Who sends little is heard even then. */
    @Test
    void allTogetherTakeSoMuchMemoryAndNoMore() {
        var held = new ArrayList<WebhookBodies.Body>();
        assertThatThrownBy(() -> hold(held))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("busy"));
        assertThat(held).hasSizeBetween(15, 17);
        assertThat(bodies.read(posted(new byte[2_000])).bytes()).hasSize(2_000);

        held.removeLast().close();

        assertThat(bodies.read(posted(new byte[LARGEST])).bytes()).hasSize(LARGEST);
    }

    @Test
    void nothingStaysTakenForWhatWasRefused() {
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(() -> bodies.read(chunked(new byte[LARGEST + 1])))
                    .isInstanceOf(WebhookBodies.Unreadable.class);
        }

        assertThat(bodies.read(posted(new byte[LARGEST])).bytes()).hasSize(LARGEST);
    }

    private void hold(List<WebhookBodies.Body> held) {
        for (var i = 0; i < 100; i++) {
            held.add(bodies.read(posted(new byte[LARGEST])));
        }
    }

    private static MockHttpServletRequest posted(byte[] body) {
        var request = new MockHttpServletRequest("POST", "/webhook");
        request.setContent(body);
        return request;
    }

    /** Its length is not told beforehand. */
    private static MockHttpServletRequest chunked(byte[] body) {
        var request = new MockHttpServletRequest("POST", "/webhook") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(body);
        return request;
    }
}
