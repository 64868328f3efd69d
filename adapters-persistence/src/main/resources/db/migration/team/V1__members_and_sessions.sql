create table team_member (
    id            uuid        primary key,
    name          text        not null,
    email         text        not null,
    role          text        not null check (role in ('AGENT', 'MANAGER', 'ADMIN')),
    password_hash text        not null,
    active        boolean     not null,
    joined_at     timestamptz not null
);

create unique index team_member_email on team_member (lower(email));

-- One row per sign-in on one browser. Only the hash of the one refresh token that is good now is kept: a token names
-- its session, so any other token of a known session is one that was used before.
create table team_session (
    id         uuid        primary key,
    member_id  uuid        not null references team_member (id),
    token_hash text        not null,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);

create index team_session_member on team_session (member_id);
