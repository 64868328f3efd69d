-- Quotes, reactions and read receipts ask what the provider calls a message.
create index provider_message_message on provider_message (message_id);
