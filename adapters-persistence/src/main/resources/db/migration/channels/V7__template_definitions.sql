-- What templates say, as the provider listed them last; their state is in template.
create table template_form (
    account  text        not null,
    name     text        not null,
    language text        not null, -- pt_BR, never pt-BR
    form     jsonb       not null, -- header, body, footer, buttons, with their gaps
    sendable boolean     not null, -- all its parts can be filled here
    words    text        not null, -- its name and texts, for searching: lower case, without accents
    used_at  timestamptz,          -- when somebody sent it last, roughly
    primary key (account, name, language)
);

-- When the provider was asked for an account's templates.
create table template_visit (
    account     text primary key,
    asked_at    timestamptz,
    answered_at timestamptz
);
