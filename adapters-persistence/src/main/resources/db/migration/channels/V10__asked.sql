alter table channel
    add column asked_at timestamptz; -- when the provider last told how the number is doing
