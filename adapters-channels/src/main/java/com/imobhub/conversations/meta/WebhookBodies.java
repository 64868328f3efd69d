package com.imobhub.conversations.meta;

import com.imobhub.shared.Refusal;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies that anybody may post before anything is known about them. However many there are at once, however large
 * they claim to be and however slowly they come: all together they take so much memory and each so much time.
 */
@Component
class WebhookBodies {

    /** Meta sends at most 3 MB. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What every body may take without asking; nearly all webhooks are smaller. */
    private static final int FREE = 16 * 1024;

    private static final int PAGE = 64 * 1024;
    private static final int PAGES = 1_024;

    private final Semaphore pages = new Semaphore(PAGES);

    /** A body that there is no whole of, and the status that says why. */
    static final class Unreadable extends RuntimeException {

        private final HttpStatus status;

        private Unreadable(HttpStatus status) {
            super(status.getReasonPhrase());
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    /** The bytes of one body, for which memory is set aside until it is closed. */
    final class Body implements AutoCloseable {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int taken;

        private void add(byte[] buffer, int count) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > LARGEST) {
                throw new Unreadable(HttpStatus.CONTENT_TOO_LARGE);
            }
            while (bytes.size() - FREE > taken * PAGE) {
                if (!pages.tryAcquire()) {
                    throw new Refusal(Refusal.Kind.UNAVAILABLE, "busy", "Too much comes at once; send it again later.");
                }
                taken++;
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            pages.release(taken);
            taken = 0;
        }
    }

    /**
     * Reads the whole body as it came over the line.
     *
     * @throws Unreadable 413 when it is too large, 408 when it does not come in time, 400 when it breaks off
     * @throws Refusal {@code busy} when others take all the memory there is
     */
    Body read(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Unreadable(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = new Body();
        try {
            fill(body, request.getInputStream(), System.nanoTime() + PATIENCE.toNanos());
            return body;
        } catch (IOException broken) {
            body.close();
            throw new Unreadable(isTimeout(broken) ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST);
        } catch (RuntimeException refused) {
            body.close();
            throw refused;
        }
    }

    private static void fill(Body body, ServletInputStream in, long deadline) throws IOException {
        var buffer = new byte[FREE / 2];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            body.add(buffer, count);
            if (System.nanoTime() > deadline) {
                throw new Unreadable(HttpStatus.REQUEST_TIMEOUT);
            }
        }
    }

    private static boolean isTimeout(IOException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
