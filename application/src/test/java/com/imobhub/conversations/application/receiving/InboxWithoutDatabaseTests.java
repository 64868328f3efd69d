package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InboxWithoutDatabaseTests extends InboxTest {

    @Test
    void whatFailsWhileTheDatabaseIsAwayIsNoAttempt() {
        var delivery = deliver(broken("wamid.1"));
        databaseAnswers = false;

        assertThatThrownBy(inbox::applyNext).isInstanceOf(IllegalArgumentException.class);

        assertThat(deliveries.attempts(delivery.id())).isZero();
        assertThat(deliveries.keptBecause(delivery.id())).isEmpty();
    }

    @Test
    void onceItIsBackTheWorkGoesOn() {
        var failing = deliver(broken("wamid.1"));
        deliver(text("wamid.2", NOON, "Oi"));
        databaseAnswers = false;
        assertThatThrownBy(inbox::applyNext).isInstanceOf(IllegalArgumentException.class);
        databaseAnswers = true;

        inbox.applyNext();

        assertThat(texts()).containsExactly("Oi");
        assertThat(deliveries.attempts(failing.id())).isEqualTo(1);
    }
}
