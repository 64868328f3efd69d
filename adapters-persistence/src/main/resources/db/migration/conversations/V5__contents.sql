-- What a message says beyond its text, what it refers to, and when it got where.
alter table message
    add column content            jsonb,       -- all of it where text does not say all
    add column quoted_provider_id text,        -- the message it answers to, which need not be here
    add column context            jsonb,       -- forwarded, ad, product; null when there is none of them
    add column sent_at            timestamptz,
    add column delivered_at       timestamptz,
    add column read_at            timestamptz,
    add column played_at          timestamptz,
    add column failed_at          timestamptz,
    add column pricing            text,        -- JSON, as the provider told it
    add column edited_at          timestamptz,
    add column revoked_at         timestamptz;

-- Every version of a message that was edited, the first one included. The newest is what the message says.
create table message_version (
    message_id  uuid        not null,
    provider_id text        not null, -- of the edit; empty for the first version
    at          timestamptz not null,
    type        text        not null,
    text        text,
    content     jsonb,
    primary key (message_id, provider_id)
);

-- The newest reaction of each side to a message; one that was taken back stays without an emoji, so that an older one
-- that comes later does not bring it back.
create table reaction (
    message_id  uuid        not null,
    direction   text        not null, -- whose it is
    emoji       text,
    at          timestamptz not null,
    provider_id text        not null,
    primary key (message_id, direction)
);
