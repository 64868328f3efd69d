create table outgoing (
    message_id      uuid primary key,
    conversation_id uuid        not null,
    channel_id      uuid        not null,
    client_id       uuid        not null,
    state           text        not null, -- queued, sending, settled
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    claimed_at      timestamptz,
    constraint outgoing_once unique (conversation_id, client_id)
) with (fillfactor = 80);

create index outgoing_open on outgoing (conversation_id, message_id) where state <> 'settled';
