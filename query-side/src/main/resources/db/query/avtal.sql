-- The view avtal: contracts, what was ordered under them, and the procurements that may follow them (see Tvatidstabell).
create table avtal (
    like tvatid including all,
    upphandling text generated always as (innehall ->> 'upphandlingId') stored,
    namn text generated always as (lower((innehall ->> 'namn') collate pg_c_utf8)) stored,
    lage text generated always as (innehall ->> 'lage') stored,
    start text collate "C" generated always as (innehall -> 'start' ->> 'tidigast') stored,
    slut text collate "C" generated always as (innehall -> 'slut' ->> 'tidigast') stored,
    senast_forlanga text collate "C" generated always as (innehall ->> 'senastForlanga') stored,
    ordning text collate "C" generated always as (
    coalesce(innehall ->> 'senastForlanga', innehall -> 'slut' ->> 'tidigast')) stored
);
create index on avtal (upphandling);
create index on avtal (senast_forlanga) where upper_inf(giltig) and upper_inf(kand);
create index on avtal (slut) where upper_inf(giltig) and upper_inf(kand);

comment on column avtal.start is 'earliest first day, as ISO 8601, which sorts as days do';
comment on column avtal.slut is 'earliest last day';
comment on column avtal.senast_forlanga is 'last day to extend';
comment on column avtal.ordning is 'last day to extend, else earliest last day';

create table avtal_version (like tvatid_version including all);

create table avrop (
    avtal       text not null,
    version     bigint not null,
    handelse    uuid not null,
    dag         date not null,
    registrerad timestamptz not null,
    ersatt      timestamptz,
    bestallare  text not null,
    leverantor  text,
    foremal     text not null,
    primary key (avtal, version, registrerad)
);

comment on column avrop.ersatt is 'when it came to be known that the order was registered wrongly';

create table upphandling (
    like tvatid including all,
    namn text generated always as (lower((innehall ->> 'namn') collate pg_c_utf8)) stored,
    cpv text generated always as (left(innehall ->> 'cpv', 8)) stored,
    oppen boolean generated always as ((innehall ->> 'oppen')::boolean) stored,
    start text collate "C" generated always as (innehall ->> 'start') stored
);
create index on upphandling (namn);
create index on upphandling (cpv);
create index on upphandling (namn) where upper_inf(giltig) and upper_inf(kand);
create index on upphandling (cpv) where upper_inf(giltig) and upper_inf(kand);
create index on upphandling (id) where upper_inf(giltig) and upper_inf(kand);
create table upphandling_version (like tvatid_version including all);
