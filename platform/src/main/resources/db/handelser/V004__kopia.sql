-- There is a row when Axon Server keeps the log and handelse is a copy of it, which one process at a time brings on.
create table kopia (
    ensam boolean primary key default true check (ensam),
    antal bigint not null,
    agare uuid,
    till  timestamptz not null default now()
);

comment on column kopia.antal is 'how many facts have been copied, from the first on';
comment on column kopia.agare is 'the process that copies';
comment on column kopia.till is 'when another may take over, unless the owner has said that it is alive';
