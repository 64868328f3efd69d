package com.imobhub.simulator;

/** A status and nothing else is to be answered. */
final class EmptyAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    EmptyAnswer(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    int httpStatus() {
        return httpStatus;
    }
}
