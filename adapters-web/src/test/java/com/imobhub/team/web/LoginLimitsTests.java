package com.imobhub.team.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.shared.web.TooManyRequests;
import org.junit.jupiter.api.Test;

class LoginLimitsTests {

    private final LoginLimits limits = new LoginLimits();

    @Test
    void anAccountIsTriedSoOftenAndNotMoreWhereverFrom() {
        for (var i = 0; i < LoginLimits.PER_ACCOUNT; i++) {
            limits.take("ana@imob.com.br", "10.0.0." + i);
        }

        assertTooMany(" ANA@imob.com.br", "10.0.1.1");
        assertAllowed("bia@imob.com.br", "10.0.1.1");
    }

    @Test
    void anAddressTriesSoOftenAndNotMoreWhateverAccount() {
        exhaust("192.0.2.1");

        assertTooMany("ana@imob.com.br", "192.0.2.1");
        assertAllowed("ana@imob.com.br", "192.0.2.2");
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        exhaust("2001:db8:1:2::1");

        assertTooMany("ana@imob.com.br", "2001:db8:1:2:ffff::9");
        assertAllowed("ana@imob.com.br", "2001:db8:1:3::1");
    }

    @Test
    void whatIsNoAddressCountsToo() {
        exhaust("unknown");

        assertTooMany("ana@imob.com.br", "unknown");
    }

    @Test
    void successDoesNotCount() {
        for (var i = 0; i < 3 * LoginLimits.PER_ADDRESS; i++) {
            limits.take("ana@imob.com.br", "192.0.2.1");
            limits.giveBack("ana@imob.com.br", "192.0.2.1");
        }

        assertAllowed("ana@imob.com.br", "192.0.2.1");
    }

    private void exhaust(String address) {
        for (var i = 0; i < LoginLimits.PER_ADDRESS; i++) {
            limits.take("member-" + i + "@imob.com.br", address);
        }
    }

    private void assertAllowed(String account, String address) {
        assertThatCode(() -> limits.take(account, address)).doesNotThrowAnyException();
    }

    private void assertTooMany(String account, String address) {
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limits.take(account, address));
    }
}
