-- What contacts may notice of the agency. Typing is shown only where receipts are: the one request tells both.
alter table channel
    add column read_receipts    boolean not null default true,
    add column typing_indicator boolean not null default true;
