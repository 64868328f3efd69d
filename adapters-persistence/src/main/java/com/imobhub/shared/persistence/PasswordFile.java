package com.imobhub.shared.persistence;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded PostgreSQL's password: random, made once, readable by its owner alone. */
record PasswordFile(Path path) {

    static PasswordFile in(Path dataDirectory) throws IOException {
        var path = dataDirectory.resolve("postgres.password");
        if (!Files.exists(path) || Files.size(path) == 0) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var unfinished = dataDirectory.resolve("postgres.password.new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly());
            Files.writeString(unfinished, Base64.getUrlEncoder().encodeToString(random));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PasswordFile(path);
    }

    String password() throws IOException {
        return Files.readString(path).strip();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
