package com.imobhub.team.application;

import com.imobhub.shared.Secret;
import com.imobhub.team.Role;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHasher;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in: while nobody was ever added, an administrator is created. */
@Service
public class FirstAdmin {

    /** Where the first administrator signs in when no address is given. */
    public static final String DEFAULT_EMAIL = "admin@imobhub.local";

    private static final String DEFAULT_NAME = "Administrador";
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Members members;
    private final PasswordHasher hasher;
    private final Clock clock;

    FirstAdmin(Members members, PasswordHasher hasher, Clock clock) {
        this.members = members;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Creates the administrator if there is nobody yet; what is missing or blank gets a default, the password a random
     * one.
     *
     * @return what was created; the only moment a generated password can be shown
     */
    @Transactional
    public Optional<Created> createIfNobody(@Nullable String name, @Nullable String email, @Nullable String password) {
        if (!members.isEmpty()) {
            return Optional.empty();
        }
        var given = given(password).map(Secret::new);
        var chosen = new Password(given.orElseGet(FirstAdmin::generate));
        var address = new Email(given(email).orElse(DEFAULT_EMAIL));
        var called = given(name).orElse(DEFAULT_NAME);
        var admin = Member.join(called, address, Role.ADMIN, hasher.hash(chosen), clock.instant());
        return members.add(admin)
                ? Optional.of(new Created(address.value(), chosen.secret(), given.isEmpty()))
                : Optional.empty();
    }

    private static Optional<String> given(@Nullable String setting) {
        return Optional.ofNullable(setting).filter(it -> !it.isBlank());
    }

    private static Secret generate() {
        var text = new StringBuilder();
        RANDOM.ints(GENERATED_LENGTH, 0, UNMISTAKABLE.length()).forEach(i -> text.append(UNMISTAKABLE.charAt(i)));
        return new Secret(text.toString());
    }

    /**
     * The administrator just created.
     *
     * @param generated whether nobody knows the password yet, so that it must be shown once
     */
    public record Created(String email, Secret password, boolean generated) {}
}
