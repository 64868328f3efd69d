package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists the templates of an account, page by page (wire-formats.md §1.4 and §8). */
@RestController
@RequestMapping("/simulator/graph")
class GraphTemplatesController {

    private static final int LARGEST_PAGE = 100;

    private final RequestLog requests;

    GraphTemplatesController(RequestLog requests) {
        this.requests = requests;
    }

    /** Every account has the same ones, but for those that tests use as unknown and as one without any. */
    @GetMapping("/{version:v\\d+\\.\\d+}/{account}/message_templates")
    ResponseEntity<byte[]> list(
            @PathVariable String account,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        requests.add(request, null);
        BearerCheck.check(request);
        if (!account.matches("\\d{5,20}") || account.startsWith("2099999")) {
            throw GraphRefusal.unknownObject("get", account);
        }
        var all = account.startsWith("1099999") ? List.<JsonNode>of() : TemplateShelf.all();
        var from = Math.clamp(after == null ? 0 : position(after), 0, all.size());
        var to = Math.min(from + Math.clamp(limit, 1, LARGEST_PAGE), all.size());
        var cursors = Fields.of("before", cursor(from), "after", cursor(to));
        var next = to < all.size() ? request.getRequestURL() + "?access_token=EAASECRET&after=" + cursor(to) : null;
        return GraphAnswer.ok(
                Fields.of("data", all.subList(from, to), "paging", Fields.of("cursors", cursors, "next", next)));
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("at" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        try {
            var at = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(at.substring(2));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unknown) {
            throw GraphRefusal.saying(MetaError.INVALID_PARAMETER, "(#100) Invalid cursors values");
        }
    }
}
