-- The newest message of the contact that the provider was told is read.
create table read_mark (
    conversation_id uuid primary key,
    message_id      uuid        not null,
    at              timestamptz not null -- the message's
);
