package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTests {

    @TempDir
    Path data;

    @Test
    void aPasswordIsMadeOnceAndForItsOwnerAlone() throws IOException {
        var file = PasswordFile.in(data);

        assertThat(file.password()).hasSizeGreaterThan(30);
        assertThat(PasswordFile.in(data).password()).isEqualTo(file.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void whoWasKilledWhileMakingOneMakesAnother() throws IOException {
        Files.createFile(data.resolve("postgres.password"));
        Files.writeString(data.resolve("postgres.password.new"), "hal");

        assertThat(PasswordFile.in(data).password()).hasSizeGreaterThan(30);
    }
}
