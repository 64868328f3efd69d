-- What providers tell about channels: one row per aspect, always the newest word.
create table channel_fact (
    channel_id uuid        not null,
    aspect     text        not null,
    about      text        not null, -- tells apart what exists more than once: the type of a restriction
    value      text        not null,
    detail     text,
    until      timestamptz,          -- when it ends by itself
    pauses     boolean     not null, -- nothing is sent over the channel while this holds
    at         timestamptz not null, -- when the provider said it
    primary key (channel_id, aspect, about)
);

-- Signs of life, written seldom and by nobody who works on messages.
create table channel_pulse (
    channel_id  uuid primary key,
    heard_at    timestamptz, -- the last webhook
    error_code  integer,
    error_words text,
    error_at    timestamptz
) with (fillfactor = 50);

-- What a person has to know: one row per topic, always the newest word, also when that is "over".
create table channel_alert (
    id           uuid primary key,
    channel_id   uuid,                 -- null: about the whole account
    account      text,                 -- null: about one channel
    topic        text        not null,
    level        text        not null, -- OVER, INFO, WARNING, CRITICAL
    kind         text        not null,
    about        text,
    words        text,
    until        timestamptz,
    at           timestamptz not null,
    dismissed_by uuid,                 -- belongs to team
    dismissed_at timestamptz,
    constraint channel_alert_topic unique nulls not distinct (channel_id, account, topic)
);
