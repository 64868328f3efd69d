package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;

/** Graph says no at once, in its own envelope. */
final class GraphRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final transient GraphAnswer.Problem problem;

    private GraphRefusal(int httpStatus, GraphAnswer.Problem problem) {
        super(problem.message());
        this.httpStatus = httpStatus;
        this.problem = problem;
    }

    static GraphRefusal of(MetaError error) {
        return with(error, error.message(), error.details());
    }

    /** The error with details that name the parameter. */
    static GraphRefusal because(MetaError error, String details) {
        return with(error, error.message(), details);
    }

    /** The error in words of its own, as Graph does for missing parameters. */
    static GraphRefusal saying(MetaError error, String message) {
        return with(error, message, "");
    }

    /** Nobody can see an object with that id. */
    static GraphRefusal unknownObject(String method, String id) {
        var message = "Unsupported " + method + " request. Object with ID '" + id + "' does not exist, cannot be loaded"
                + " due to missing permissions, or does not support this operation. Please read the Graph API"
                + " documentation at https://developers.facebook.com/docs/graph-api";
        return new GraphRefusal(
                400, new GraphAnswer.Problem(message, "GraphMethodException", 100, null, 33, null, FbTrace.next()));
    }

    /** What a fault of the admin API asks for, known or made up. */
    static GraphRefusal fault(int code, @Nullable Integer httpStatus, @Nullable Boolean passing) {
        var known = MetaError.withCode(code);
        var message = known.map(MetaError::message).orElse("(#" + code + ") Simulated error");
        var details = known.map(MetaError::details).orElse("");
        var status = httpStatus != null
                ? httpStatus
                : known.map(MetaError::httpStatus).orElse(400);
        return new GraphRefusal(status, problem(code, message, details, passing == null ? usually(code) : passing));
    }

    int httpStatus() {
        return httpStatus;
    }

    GraphAnswer.Problem problem() {
        return problem;
    }

    private static GraphRefusal with(MetaError error, String message, String details) {
        return new GraphRefusal(error.httpStatus(), problem(error.code(), message, details, usually(error.code())));
    }

    /** Most errors do not say whether they pass. */
    private static @Nullable Boolean usually(int code) {
        return code == 2 || code == 4 ? Boolean.TRUE : null;
    }

    private static GraphAnswer.Problem problem(int code, String message, String details, @Nullable Boolean passing) {
        var data = details.isEmpty() ? null : new GraphAnswer.ErrorData("whatsapp", details);
        return new GraphAnswer.Problem(message, "OAuthException", code, data, null, passing, FbTrace.next());
    }
}
