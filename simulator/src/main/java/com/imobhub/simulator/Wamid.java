package com.imobhub.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Message ids in the shape of WhatsApp's. */
final class Wamid {

    private static final byte[] HEAD = {0x1c, 0x18};
    private static final byte[] FROM_BUSINESS = {0x15, 0x02, 0x00, 0x11, 0x18, 0x14};
    private static final byte[] FROM_PERSON = {0x15, 0x02, 0x00, 0x12, 0x18, 0x14};

    private Wamid() {}

    static String fromBusiness(String personId) {
        return next(personId, FROM_BUSINESS);
    }

    static String fromPerson(String personId) {
        return next(personId, FROM_PERSON);
    }

    private static String next(String personId, byte[] direction) {
        var random = new byte[10];
        ThreadLocalRandom.current().nextBytes(random);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEAD);
        bytes.write(personId.length());
        bytes.writeBytes(personId.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(direction);
        bytes.writeBytes(HexFormat.of().withUpperCase().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
        return "wamid." + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
