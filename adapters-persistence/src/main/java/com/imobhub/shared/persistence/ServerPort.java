package com.imobhub.shared.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The port of a data directory's PostgreSQL: the same as last time, unless somebody else took it. */
final class ServerPort {

    private ServerPort() {}

    static int of(Path dataDirectory) throws IOException {
        var file = dataDirectory.resolve("postgres.port");
        var port = remembered(file).filter(ServerPort::isFree).orElseGet(ServerPort::anyFree);
        Files.writeString(file, port + System.lineSeparator());
        return port;
    }

    private static Optional<Integer> remembered(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(Files.readString(file).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = listening(port)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = listening(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("No free port on this machine for the embedded PostgreSQL.", e);
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
