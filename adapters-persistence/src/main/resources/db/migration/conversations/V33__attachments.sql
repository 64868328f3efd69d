-- Files that members brought to be sent. The bytes lie in the media store, under the attachment's id.
create table attachment (
    id              uuid primary key,
    conversation_id uuid        not null,
    member_id       uuid        not null, -- belongs to team
    kind            text        not null,
    filename        text        not null,
    size            bigint      not null,
    sha256          text        not null, -- hexadecimal
    content_type    text        not null,
    width           integer,
    height          integer,
    seconds         integer,
    animated        boolean     not null,
    thumbnail_type  text,
    created_at      timestamptz not null,
    used_at         timestamptz           -- since then a message carries it
);

create index attachment_created on attachment (created_at);
create index attachment_conversation on attachment (conversation_id);

alter table media
    add column attachment_id uuid, -- what it was sent from: the store has it under this id
    add column sha256        text; -- hexadecimal; of files we sent

-- What providers call files that we gave them.
create table provider_file (
    channel_id  uuid        not null, -- belongs to channels
    sha256      text        not null,
    provider_id text        not null,
    expires_at  timestamptz not null,
    primary key (channel_id, sha256)
);

create index provider_file_expires on provider_file (expires_at);
