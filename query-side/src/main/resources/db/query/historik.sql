-- The view historik: every event of every procurement, in the order in which it was registered.
create table handelse (
    handelse_id  uuid not null primary key,
    strom        text not null,
    version      bigint not null,
    typ          text not null,
    registrerad  timestamptz not null,
    kand_fran    timestamptz not null,
    anvandare    text not null,
    roll         text not null,
    organisation text not null,
    innehall     jsonb not null,
    unique (strom, version)
);
create index on handelse (registrerad desc, strom, version desc);

comment on column handelse.anvandare is 'opaque id of who registered it';
comment on column handelse.registrerad is 'when the event was stored, by the server''s clock';
comment on column handelse.kand_fran is 'the same, but never before the event that precedes it in its stream';
