package com.imobhub.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes the keys of everything we store: UUIDv7, so that ids made later on one node sort later. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** Not greater than any UUIDv7 made at this instant or later: a bound for what was made since, or before. */
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE);
    }

    /** A new UUIDv7, strictly greater than every one this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
