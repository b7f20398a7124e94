-- The view bokslut: every stream that the year-end pack tells of, and when we knew what it says (see Tvatidstabell).
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
    id            text not null,
    giltig        daterange not null,
    kand          tstzrange not null check (not isempty(kand)),
    innehall      jsonb not null,
    ersatt_av     text generated always as (innehall -> 'lage' ->> 'ersattAv') stored,
    startad_ar    integer generated always as (left(innehall ->> 'startad', 4)::integer) stored,
    annonserad_ar integer generated always as (left(innehall ->> 'annonserad', 4)::integer) stored,
    avslutad_ar   integer generated always as (left(innehall ->> 'avslutad', 4)::integer) stored
);
create index on upphandling (id);
create index on upphandling (startad_ar);
create index on upphandling (annonserad_ar);
create index on upphandling (avslutad_ar);

comment on column upphandling.avslutad_ar is 'the year in which the first contract was signed, or it was cancelled';

create table upphandling_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table sammantrade (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null,
    ar       integer not null generated always as (left(innehall ->> 'datum', 4)::integer) stored
);
create index on sammantrade (id);
create index on sammantrade (ar);

create table sammantrade_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

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

create table nyckeltal (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on nyckeltal (id);

create table nyckeltal_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table kommunstatistik (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on kommunstatistik (id);

create table kommunstatistik_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

create table omvarldshandelse (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on omvarldshandelse (id);

create table omvarldshandelse_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);
