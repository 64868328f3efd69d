alter table message
    add column price_stands boolean not null default false; -- the price was told with a delivery, which is what is charged
