package com.imobhub.conversations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The bytes a reader asks for (RFC 9110 §14). Several ranges at once are answered with the whole file, as the standard
 * allows; so is a range of a version that is not there any more.
 */
record RequestedPart(HttpStatus status, long from, long length, long size) {

    static RequestedPart of(ServletWebRequest request, String etag, long size) {
        var onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
        var ranges = onlyIf == null || onlyIf.equals(etag) ? ranges(request) : List.<HttpRange>of();
        if (ranges.size() != 1) {
            return new RequestedPart(HttpStatus.OK, 0, size, size);
        }
        return part(ranges.getFirst(), size);
    }

    /** What is no range in bytes at all is as good as absent. */
    private static List<HttpRange> ranges(ServletWebRequest request) {
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static RequestedPart part(HttpRange range, long size) {
        var outside = new RequestedPart(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0, size);
        try {
            var from = range.getRangeStart(size);
            var length = range.getRangeEnd(size) - from + 1;
            return from >= size || length <= 0
                    ? outside
                    : new RequestedPart(HttpStatus.PARTIAL_CONTENT, from, length, size);
        } catch (IllegalArgumentException beyond) {
            return outside;
        }
    }

    void describe(HttpServletResponse response) {
        response.setStatus(status.value());
        response.setContentLengthLong(length);
        if (status == HttpStatus.PARTIAL_CONTENT) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (from + length - 1) + "/" + size);
        } else if (status == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
