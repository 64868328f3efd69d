-- Every webhook body, as it came. Written once, never changed.
create table delivery (
    id          uuid primary key,
    source      text        not null,
    received_at timestamptz not null,
    body        bytea       not null
);

-- Deliveries that still want work; a row goes when the work is done. Small, because it is written and deleted all day.
create table open_delivery (
    delivery_id uuid primary key references delivery,
    attempts    integer not null default 0,
    due_at      timestamptz, -- null: kept until somebody replays it
    reason      text         -- why it is kept or was put off
) with (fillfactor = 70);

create index open_delivery_due on open_delivery (delivery_id) where due_at is not null;
