package com.imobhub.team;

/** What the other contexts show of a member: who, and by which name. */
public record MemberName(MemberId id, String name) {}
