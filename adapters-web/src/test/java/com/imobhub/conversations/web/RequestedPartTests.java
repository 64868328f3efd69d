package com.imobhub.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

class RequestedPartTests {

    private static final String ETAG = "\"F1\"";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private MockHttpServletResponse answer(long size) {
        var response = new MockHttpServletResponse();
        RequestedPart.of(new ServletWebRequest(request), ETAG, size).describe(response);
        return response;
    }

    @Test
    void whoAsksForNoPartGetsAll() {
        var answer = answer(1_000);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentLength()).isEqualTo(1_000);
        assertThat(answer.getHeader("Content-Range")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0-999, 1000",
        "bytes=0-0, 0-0, 1",
        "bytes=500-599, 500-599, 100",
        "bytes=999-999, 999-999, 1",
        "bytes=900-5000, 900-999, 100",
        "bytes=-1, 999-999, 1",
        "bytes=-5000, 0-999, 1000",
        "bytes=0-9223372036854775807, 0-999, 1000"
    })
    void aPartIsAPart(String range, String part, int length) {
        request.addHeader("Range", range);

        var answer = answer(1_000);

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes " + part + "/1000");
        assertThat(answer.getContentLength()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=9223372036854775807-", "bytes=-0"})
    void aPartBeyondTheEndIsNone(String range) {
        request.addHeader("Range", range);

        var answer = answer(1_000);

        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */1000");
        assertThat(answer.getContentLength()).isZero();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-1,3-4",
                "bytes=5-3",
                "bytes=a-b",
                "bytes=",
                "bytes",
                "lines=0-1",
                "''",
                "bytes=99999999999999999999-",
                "bytes=0-1,2-3,4-5,6-7,8-9,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1"
            })
    void whatIsNoSinglePartIsAll(String range) {
        request.addHeader("Range", range);

        assertThat(answer(1_000).getStatus()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherVersionIsAll() {
        request.addHeader("Range", "bytes=0-1");
        request.addHeader("If-Range", "\"other\"");

        assertThat(answer(1_000).getStatus()).isEqualTo(200);
    }

    @Test
    void aPartOfThisVersionIsAPart() {
        request.addHeader("Range", "bytes=0-1");
        request.addHeader("If-Range", ETAG);

        assertThat(answer(1_000).getStatus()).isEqualTo(206);
    }
}
