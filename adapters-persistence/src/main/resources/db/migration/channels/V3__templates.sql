-- Message templates as providers tell about them; each part with the time of its newest word.
create table template (
    account            text        not null,
    name               text        not null,
    language           text        not null, -- pt_BR, never pt-BR
    provider_id        text,                 -- exceeds 2^53
    provider_id_at     timestamptz,
    status             text,
    status_reason      text,
    status_detail      text,
    status_at          timestamptz,
    category           text,
    category_at        timestamptz,
    announced_category text,
    announced_from     timestamptz,
    announced_at       timestamptz,
    quality            text,
    quality_at         timestamptz,
    edited_at          timestamptz,          -- its content was changed elsewhere: what is known of it is stale
    primary key (account, name, language)
);
