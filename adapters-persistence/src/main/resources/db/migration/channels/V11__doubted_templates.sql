alter table template_visit
    add column doubted_at timestamptz; -- when the provider refused a template as it is known here
