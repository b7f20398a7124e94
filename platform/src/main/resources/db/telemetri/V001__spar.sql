-- Which trace stored an event, for as long as the views' readers may need it to go on with the trace. It is no part of the
-- log: it is not backed up, it is empty after a crash, and nothing is lost with it.
create unlogged table telemetri.spar (
    handelse_id uuid primary key,
    traceparent text not null,
    tid timestamptz not null default now()
);
create index on telemetri.spar (tid);
