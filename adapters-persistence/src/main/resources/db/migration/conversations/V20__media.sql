-- The file a message carries; a message has at most one. The bytes lie in the media store.
create table media (
    message_id      uuid primary key,
    conversation_id uuid        not null,
    channel_id      uuid        not null, -- belongs to channels
    kind            text        not null, -- as the sender's app shows it
    provider_id     text,
    url             text,                 -- opens the file to whoever has it, for minutes; gone once it is stored
    claimed_type    text,
    claimed_sha256  text,
    filename        text,
    state           text        not null, -- expected, stored, failed
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    leased_until    timestamptz,          -- until then somebody is fetching it
    reason_code     text,
    reason_detail   text,
    content_type    text,                 -- what the bytes are
    size            bigint,
    width           integer,
    height          integer,
    seconds         integer,
    animated        boolean     not null default false,
    thumbnail_type  text,
    stored_at       timestamptz
) with (fillfactor = 80);

create index media_due on media (due_at) where state = 'expected';
create index media_not_here on media (channel_id) where state <> 'stored';
create index media_conversation on media (conversation_id);
