-- Each reason for which the provider took a message not yet has a patience of its own; of each attempt it is known which.
alter table outgoing
    add column answers text[] not null default '{}',
    drop column attempts;
