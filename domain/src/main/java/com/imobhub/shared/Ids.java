package com.imobhub.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes the keys of everything we store: UUIDv7, so that ids made later on one node sort later. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUIDv7, strictly greater than every one this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
