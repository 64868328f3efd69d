package com.imobhub.team;

import java.time.Instant;
import java.util.UUID;

/**
 * The member on whose behalf a request runs; controllers receive it as {@code @AuthenticationPrincipal}.
 *
 * @param session the session family the access token belongs to
 * @param since when the member joined; what came before is not unread for them
 * @param until when the access token ends, and with it any live connection opened by it
 */
public record SignedIn(MemberId id, String name, String email, Role role, UUID session, Instant since, Instant until) {}
