-- The view sparrkalender: each procurement's standstill (see Tvatidstabell).
create table upphandling (
    id             text not null,
    giltig         daterange not null,
    kand           tstzrange not null check (not isempty(kand)),
    innehall       jsonb not null,
    lopnummer      text generated always as (innehall ->> 'lopnummer') stored,
    sista_sparrdag text collate "C" generated always as (innehall ->> 'sistaSparrdag') stored,
    forlangd       boolean generated always as ((innehall ->> 'forlangd')::boolean) stored
);
create index on upphandling (id);
create index on upphandling (sista_sparrdag) where sista_sparrdag is not null;

comment on column upphandling.sista_sparrdag is 'as ISO 8601, which sorts as days do';

create table upphandling_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);
