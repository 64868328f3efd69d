package com.imobhub.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The wire between a desk and its database. Swallowed packets are never made up for: only new connections work again. */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean swallowing;
    private volatile int era;

    Wire(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::work);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing gets through in either direction, and nobody is told. */
    void swallow() {
        swallowing = true;
        era++;
    }

    /** Lets new connections through. Those from before stay as dead as they are. */
    void restore() {
        swallowing = false;
    }

    private void work() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        if (swallowing) {
            return;
        }
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            pump(near, far);
            pump(far, near);
        } catch (IOException refused) {
            close(near);
        }
    }

    private void pump(Socket from, Socket to) {
        var born = era;
        Thread.ofVirtual().start(() -> {
            var buffer = new byte[64 * 1024];
            try {
                for (var count = from.getInputStream().read(buffer);
                        count >= 0;
                        count = from.getInputStream().read(buffer)) {
                    if (born != era) {
                        LockSupport.park();
                    }
                    to.getOutputStream().write(buffer, 0, count);
                }
            } catch (IOException ended) {
                close(from);
            }
            if (born == era) {
                close(from);
                close(to);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(Wire::close);
    }
}
