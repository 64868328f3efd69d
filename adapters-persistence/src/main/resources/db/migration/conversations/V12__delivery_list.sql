-- The list of deliveries: one source, newest first.
create index delivery_source on delivery (source, id);

-- How many are kept, and which.
create index open_delivery_kept on open_delivery (delivery_id) where due_at is null;
