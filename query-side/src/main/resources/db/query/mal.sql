-- The view mal: what was said of goals and of meetings, and when we knew it (see Tvatidstabell).
create table mal (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null,
    ar       integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on mal (id);
create index on mal (ar);

create table mal_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table mote (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on mote (id);

create table mote_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);
