-- The view nyckeltal: what was said of series, of years of statistics and of meetings, and when we knew it (see Tvatidstabell).
create table serie (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on serie (id);

create table serie_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table statistik (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on statistik (id);

create table statistik_version (
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
