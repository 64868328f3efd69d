-- Positions are given while holding one lock until commit: whoever sees a position sees every smaller one.
create sequence feed_position;

create table feed (
    position  bigint primary key,
    at        timestamptz not null default now(),
    name      text        not null,
    member_id uuid,                -- the only member it concerns; null: everybody
    data      text        not null -- JSON, sent as it is
);

create index feed_at on feed using brin (at);
