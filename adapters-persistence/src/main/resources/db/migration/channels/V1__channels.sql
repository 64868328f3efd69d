create table channel (
    id                   uuid primary key,
    kind                 text        not null,
    name                 text        not null,
    route                text        not null, -- how the provider's webhooks call it; WhatsApp: phone number id
    account              text,                 -- WhatsApp: business account (WABA) id
    display_phone_number text,
    token                text        not null, -- encrypted
    graph_version        text        not null,
    trouble_code         integer,              -- set while the provider refuses the channel
    trouble_reason       text,
    trouble_since        timestamptz,
    created_at           timestamptz not null,
    constraint channel_route unique (kind, route)
);
