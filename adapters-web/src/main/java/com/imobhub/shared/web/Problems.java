package com.imobhub.shared.web;

import com.imobhub.shared.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes RFC 9457 problem documents the one way we write them. */
final class Problems {

    private static final String TYPE = "urn:imobhub:problem:";

    private Problems() {}

    /** What everybody hears who needs the database while it is away. */
    static Refusal databaseAway() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "unavailable", "The database does not answer; try again in a moment.");
    }

    static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(sentence(code));
        return problem;
    }

    static ProblemDetail of(Refusal refusal) {
        var detail = refusal.getMessage() == null ? sentence(refusal.code()) : refusal.getMessage();
        var problem = of(status(refusal.kind()), refusal.code(), detail);
        refusal.facts().forEach(problem::setProperty);
        var field = refusal.field();
        if (field != null) {
            problem.setProperty("field", field);
            problem.setProperty("errors", List.of(new FieldProblem(field, detail)));
        }
        return problem;
    }

    static ProblemDetail of(List<FieldProblem> errors) {
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-field", "The request has fields that are not valid.");
        if (!errors.isEmpty()) {
            problem.setProperty("field", errors.getFirst().field());
        }
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A problem about which nothing is known but its status: its code is the status in words. */
    static ProblemDetail of(HttpStatusCode status, String detail) {
        var known = HttpStatus.resolve(status.value());
        return of(status, known == null ? "error" : kebab(known), detail);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String kebab(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }

    /** One field that is wrong, and why. */
    record FieldProblem(String field, String reason) {}
}
