package com.imobhub.team.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.imobhub.shared.web.TooManyRequests;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow, per account and per address. Only failures count in the end: what a successful sign-in
 * took is given back. Every node counts for itself.
 */
@Component
class LoginLimits {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    static final Duration PERIOD = Duration.ofMinutes(15);

    private static final int MOST_REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final LoadingCache<String, Bucket> accounts = buckets(PER_ACCOUNT);
    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS);

    /** Counts an attempt before it is made, or refuses it. */
    void take(String account, String address) {
        take(addresses.get(network(address)));
        take(accounts.get(normalised(account)));
    }

    /** Gives back what an attempt took that turned out to be right. */
    void giveBack(String account, String address) {
        addresses.get(network(address)).addTokens(1);
        accounts.get(normalised(account)).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(
                    "too-many-attempts",
                    "Too many attempts to sign in; wait a while.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int attempts) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(PERIOD)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                        .build());
    }

    private static String normalised(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever has one IPv6 address has the other 2⁶⁴ of its network too. What a proxy made up stands for itself. */
    private static String network(String address) {
        try {
            var ip = InetAddress.ofLiteral(address);
            return ip instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), NETWORK_BYTES))
                    : ip.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
