create table contact (
    id         uuid primary key,
    name       text,
    name_by    text        not null default 'provider', -- 'member' once somebody in the agency typed it
    created_at timestamptz not null
);

create table contact_identity (
    kind       text not null,
    value      text not null,
    contact_id uuid not null,
    constraint contact_identity_once unique (kind, value)
);

create index contact_identity_contact on contact_identity (contact_id);

create table conversation (
    id              uuid primary key,
    channel_id      uuid        not null, -- belongs to channels
    contact_id      uuid        not null references contact,
    address_kind    text        not null,
    address         text        not null, -- where to answer, exactly as the provider gave it
    last_message_id uuid,
    last_message_at timestamptz,
    inbound_count   integer     not null default 0,
    last_received_at timestamptz,         -- when the newest inbound message reached us, by our clock
    window_until    timestamptz,
    assignee_id     uuid,                 -- belongs to team
    constraint conversation_once unique (channel_id, contact_id)
) with (fillfactor = 80);

create index conversation_newest on conversation (last_message_at desc, id desc);
create index conversation_contact on conversation (contact_id);

-- The key contains the time, so that the table can be partitioned by month.
create table message (
    conversation_id uuid        not null,
    at              timestamptz not null, -- the provider's time for inbound, ours for outbound
    id              uuid        not null,
    direction       text        not null,
    type            text        not null,
    text            text,
    status          text        not null,
    status_at       timestamptz,          -- when the status was reached
    author_kind     text        not null,
    author_id       uuid,
    author_name     text,                 -- as it was then
    inbound_no      integer     not null,
    client_id       uuid,
    failure_code    integer,
    failure_title   text,
    failure_detail  text,
    primary key (conversation_id, at, id)
) with (fillfactor = 90);

create index message_id on message (id);

-- Which message a provider's id names. Not part of message, whose keys all contain the time.
create table provider_message (
    channel_id  uuid not null,
    provider_id text not null,
    message_id  uuid not null,
    primary key (channel_id, provider_id)
);

create table conversation_seen (
    conversation_id uuid    not null,
    member_id       uuid    not null, -- belongs to team
    inbound_seen    integer not null,
    primary key (conversation_id, member_id)
);
