alter table outgoing
    add column round integer not null default 0; -- how often it was handed to the provider
