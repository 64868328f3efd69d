package com.imobhub.simulator;

/** The connection is to be closed without an answer. */
final class HangUp extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
