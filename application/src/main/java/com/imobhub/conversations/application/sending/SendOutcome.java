package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Failure;
import java.time.Duration;
import java.util.Optional;

/** What became of an attempt to send. */
public sealed interface SendOutcome {

    /**
     * The provider took it.
     *
     * @param providerId its name for the message
     * @param correctedAddress how it calls the person, if differently from us
     * @param held whether it looks at it first and may refuse it later
     */
    record Accepted(String providerId, Optional<Address> correctedAddress, boolean held) implements SendOutcome {

        /** One that is on its way. */
        public Accepted(String providerId, Optional<Address> correctedAddress) {
            this(providerId, correctedAddress, false);
        }
    }

    /** The provider refused it, for good. */
    record Refused(Failure failure) implements SendOutcome {}

    /**
     * The provider did not take it, but may later.
     *
     * @param atLeast how long it told to wait; zero when it did not
     */
    record NotNow(Failure failure, Again again, Duration atLeast) implements SendOutcome {

        /** One that does not say when. */
        public NotNow(Failure failure, Again again) {
            this(failure, again, Duration.ZERO);
        }
    }

    /** The provider refuses the whole channel: nothing more is sent over it until somebody acts. */
    record ChannelRefused(int code, String reason) implements SendOutcome {}

    /** The request was written and the answer is missing: it may have been sent. */
    record Unknown(String reason) implements SendOutcome {}
}
