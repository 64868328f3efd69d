-- The last messages of a channel, for the watchdog.
create index outgoing_settled on outgoing (channel_id, message_id) where state = 'settled';
