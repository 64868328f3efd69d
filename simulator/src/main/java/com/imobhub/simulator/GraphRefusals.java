package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** How Graph says no. */
@RestControllerAdvice(
        assignableTypes = {GraphTemplatesController.class, GraphController.class, GraphMediaController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphRefusals {

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(GraphRefusal refusal) {
        return ResponseEntity.status(refusal.httpStatus())
                .contentType(MediaType.APPLICATION_JSON)
                .body(MetaJson.write(new GraphAnswer.Failed(refusal.problem())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refuse(MultipartException unreadable) {
        return refuse(GraphRefusal.saying(MetaError.INVALID_PARAMETER, "(#100) The parameter file is required."));
    }

    @ExceptionHandler(GatewayPage.class)
    ResponseEntity<String> fail() {
        return ResponseEntity.status(502).contentType(MediaType.TEXT_HTML).body(GatewayPage.HTML);
    }

    @ExceptionHandler
    ResponseEntity<Void> fail(EmptyAnswer empty) {
        return ResponseEntity.status(empty.httpStatus()).build();
    }

    @ExceptionHandler(HangUp.class)
    void hangUp(HttpServletRequest request) {
        request.setAttribute(HangUpValve.ATTRIBUTE, true);
    }
}
