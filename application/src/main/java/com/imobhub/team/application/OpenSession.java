package com.imobhub.team.application;

import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.Session;

/**
 * A session just begun or prolonged.
 *
 * @param token the refresh token that is good from now on; it is not kept anywhere
 */
public record OpenSession(Member member, Session session, RefreshToken token) {}
