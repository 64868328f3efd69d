package com.imobhub.shared.persistence;

/** The database cannot be used; the message is a whole sentence that tells the operator why. */
class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
