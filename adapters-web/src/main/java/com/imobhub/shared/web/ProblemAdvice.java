package com.imobhub.shared.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.DatabaseAway;
import com.imobhub.shared.web.Problems.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns every "no", expected or not, into a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onRefusal(Refusal refusal) {
        var problem = Problems.of(refusal);
        var answer = ResponseEntity.status(problem.getStatus());
        if (refusal instanceof TooManyRequests tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAccessDenied(AccessDeniedException denied) {
        return onRefusal(new Refusal(Refusal.Kind.FORBIDDEN, "forbidden", "This member may not do that."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onBrokenForm(MultipartException broken) {
        return onRefusal(
                new Refusal(Refusal.Kind.INVALID, "malformed-form", "The body is not the form it says it is."));
    }

    /** What nobody foresaw: the caller learns a reference only, the log the rest. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> onAnythingElse(Exception unexpected) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            return null;
        }
        if (DatabaseAway.is(unexpected)) {
            return onRefusal(Problems.databaseAway());
        }
        var correlation = UUID.randomUUID();
        log.error("Unexpected failure {}", correlation, unexpected);
        var problem = Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Something went wrong; the log knows it by this id.");
        problem.setProperty("correlationId", correlation);
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getFieldErrors().stream()
                .map(it -> new FieldProblem(it.getField(), reason(it.getDefaultMessage())))
                .toList();
        return createResponseEntity(Problems.of(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(it -> new FieldProblem(
                                requireNonNullElse(result.getMethodParameter().getParameterName(), "body"),
                                reason(it.getDefaultMessage()))))
                .toList();
        return createResponseEntity(Problems.of(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problems.of(status, "file-too-large", "The server takes no file as large as this.");
        if (tooLarge.getMaxUploadSize() > 0) {
            problem.setProperty("limit", tooLarge.getMaxUploadSize());
        }
        return createResponseEntity(problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : requireNonNullElse(mismatch.getPropertyName(), "parameter");
        return createResponseEntity(malformed(field), headers, status, request);
    }

    /** Says which field, never what was in it: it may have been a password. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field = unreadable.getCause() instanceof JacksonException json ? path(json) : "";
        var problem = field.isEmpty()
                ? Problems.of(status, "malformed-json", "The body is missing or is not the JSON expected here.")
                : malformed(field);
        return createResponseEntity(problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        var problem = Problems.of(status, requireNonNullElse(detail, "The request cannot be answered."));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static ProblemDetail malformed(String field) {
        return Problems.of(List.of(new FieldProblem(field, "malformed")));
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(it -> it.getPropertyName() == null ? Integer.toString(it.getIndex()) : it.getPropertyName())
                .collect(joining("."));
    }

    private static String reason(@Nullable String message) {
        return requireNonNullElse(message, "invalid");
    }
}
