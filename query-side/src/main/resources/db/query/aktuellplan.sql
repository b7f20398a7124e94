-- The view aktuellplan: what plans, procurements and legends said, and when we knew it (see Tvatidstabell), and what was
-- reported of them at the meetings.
create table plan (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null,
    ar       integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on plan (id);
create index on plan (ar);

create table plan_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table upphandling (
    id        text not null,
    giltig    daterange not null,
    kand      tstzrange not null check (not isempty(kand)),
    innehall  jsonb not null,
    ersatt_av text generated always as (innehall ->> 'ersattAv') stored
);
create index on upphandling (id);

create table upphandling_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table legend (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);

create table legend_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table rapport (
    sammantrade_id uuid primary key,
    planar         integer not null,
    lagetden       date not null,
    position       bigint not null,
    registrerad    timestamptz not null,
    sha256         text not null,
    innehall       text not null,
    mote           jsonb not null
);
create index on rapport (planar, lagetden, position);
