-- What somebody wants to have said later. Whoever writes here holds the conversation locked; only a claim does not.
create table scheduled_message (
    id                 uuid primary key,
    conversation_id    uuid        not null,
    client_id          uuid        not null, -- will be the message's
    author_id          uuid        not null, -- belongs to team
    author_name        text        not null,
    type               text        not null,
    text               text,
    content            text,                 -- JSON of everything but texts
    quotes_id          uuid,
    at                 timestamptz not null,
    cancel_if_answered boolean     not null,
    state              text        not null, -- waiting, sent, canceled, failed
    reason             text,                 -- the code of a refusal; answered
    claimed_until      timestamptz,          -- until then somebody is sending it
    created_at         timestamptz not null,
    version            integer     not null,
    constraint scheduled_once unique (conversation_id, client_id)
);

create index scheduled_due on scheduled_message (at, id) where state = 'waiting';
create index scheduled_open on scheduled_message (conversation_id, at, id) where state <> 'sent';
