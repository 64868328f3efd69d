package com.imobhub.simulator;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The control API was asked for something that cannot be. */
final class BadRequest extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    BadRequest(String reason) {
        super(HttpStatus.BAD_REQUEST, reason);
    }
}
