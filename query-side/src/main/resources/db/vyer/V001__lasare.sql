-- The processes that fill views now. What is lost in a crash they write anew within a second.
create unlogged table lasare (
    process    text primary key,
    definition text not null,
    version    text not null,
    laser      boolean not null,
    livstecken timestamptz not null default clock_timestamp()
);

comment on column lasare.definition is 'what its views are made from; only processes of the same definition share views';
comment on column lasare.version is 'the release; while a newer one runs an older builds no views';
comment on column lasare.laser is 'false while it lays out views before it begins';
comment on column lasare.livstecken is 'when it last showed that it lives, by the clock of the database';
