-- How fast each number may send, as the time from which its next message is free. Locked while somebody takes messages of it.
create table channel_pace (
    channel_id    uuid primary key,     -- belongs to channels
    next_free     timestamptz not null default 'epoch',
    slowed_until  timestamptz not null default 'epoch',
    slowness      integer     not null default 1,
    shared        boolean     not null default false -- the agency's phone app uses the number, too
) with (fillfactor = 50);

-- From when one more message may go to each person a number writes to; whoever got least lately has the earliest time.
create table pair_pace (
    conversation_id uuid primary key,
    free_at         timestamptz not null
) with (fillfactor = 50);

-- Which numbers have something to send.
create index outgoing_queued on outgoing (channel_id, due_at) where state = 'queued';

-- Names that a provider gave to former attempts: of what is said about them only proof of delivery counts.
alter table provider_message add column retired boolean not null default false;
