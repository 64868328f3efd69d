-- A file for the first message to somebody: there is no conversation yet, only the channel it will be over.
alter table attachment
    alter column conversation_id drop not null,
    add column channel_id uuid, -- belongs to channels
    add constraint attachment_purpose check (num_nonnulls(conversation_id, channel_id) = 1);
