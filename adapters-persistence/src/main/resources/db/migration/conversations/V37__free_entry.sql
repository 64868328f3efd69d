-- When a lead of an ad came who was not answered yet, and until when messages to them cost nothing.
alter table conversation
    add column came_by_ad_at timestamptz,
    add column free_until    timestamptz;
