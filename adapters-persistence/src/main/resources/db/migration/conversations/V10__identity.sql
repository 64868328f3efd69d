alter table contact
    add username             text,        -- public user name without @, an attribute and no identity
    add name_at              timestamptz, -- when the address book got the name; name_by: provider, address_book, member
    add marketing_opt_out_at timestamptz, -- since when they want no marketing messages
    add marketing_at         timestamptz; -- when they last said whether they do

alter table contact_identity
    add learned_at timestamptz not null default now();

-- What is said of people who have not appeared yet; a row goes when its person is here.
create table unmet_identity (
    kind                 text not null,
    value                text not null,
    name                 text,
    name_by              text not null default 'address_book',
    name_at              timestamptz,
    username             text,
    marketing_opt_out_at timestamptz,
    marketing_at         timestamptz,
    primary key (kind, value)
);

-- Where those are that turned out to be somebody else: old links and late events go on finding them.
create table merged_contact (
    id        uuid primary key,
    into_id   uuid        not null,
    merged_at timestamptz not null default now()
);

create index merged_contact_into on merged_contact (into_id);

create table merged_conversation (
    id        uuid primary key,
    into_id   uuid        not null,
    merged_at timestamptz not null default now()
);

create index merged_conversation_into on merged_conversation (into_id);
