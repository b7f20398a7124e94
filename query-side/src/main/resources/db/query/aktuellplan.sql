-- The view aktuellplan: what plans, procurements and legends said, and when we knew it (see Tvatidstabell), and what was
-- reported of them at the meetings.
create table plan (
    like tvatid including all,
    ar integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on plan (ar);
create table plan_version (like tvatid_version including all);

-- The plan's rows, each on both time axes.
create table planrad (
    plan        text not null,
    rad_id      uuid not null,
    radnr       integer not null,
    upphandling text not null,
    giltig      daterange not null,
    kand        tstzrange not null check (not isempty(kand))
);
create index on planrad (plan);
create index on planrad (rad_id);

-- What a row is filtered, searched and sorted by stands in columns, and what a change is told by stands in one.
create table upphandling (
    like tvatid including all,
    ersatt_av text generated always as (innehall ->> 'ersattAv') stored,
    lopnummer text generated always as (innehall ->> 'lopnummer') stored,
    namn text generated always as (innehall ->> 'namn') stored,
    region text generated always as (innehall ->> 'ansvarigRegion') stored,
    status text generated always as (innehall ->> 'status') stored,
    fas text generated always as (innehall ->> 'fas') stored,
    bemanning text generated always as (innehall ->> 'bemanning') stored,
    start_tidigast text generated always as (innehall -> 'planeradAvtalsstart' ->> 'tidigast') stored,
    start_senast text generated always as (innehall -> 'planeradAvtalsstart' ->> 'senast') stored,
    bekraftad text generated always as (innehall ->> 'senastBekraftad') stored,
    soktext text generated always as (sokform(
        (innehall ->> 'lopnummer') || ' ' || (innehall ->> 'namn') || ' ' || coalesce(innehall ->> 'delomrade', '')
        || ' ' || (innehall ->> 'ansvarigRegion') || ' ' || coalesce(innehall ->> 'diarienummer', '')
        || ' ' || coalesce(innehall ->> 'cpv', ''))) stored,
    jamford text generated always as (
        (innehall ->> 'lopnummer') || chr(31) || (innehall ->> 'namn') || chr(31)
        || coalesce(innehall ->> 'delomrade', '') || chr(31) || (innehall ->> 'ansvarigRegion') || chr(31)
        || (innehall ->> 'status') || chr(31) || coalesce(innehall -> 'planeradAvtalsstart' ->> 'edtf', '') || chr(31)
        || (innehall ->> 'bemanning') || chr(31) || coalesce(innehall ->> 'ersattAv', '')) stored
);
create index on upphandling (bekraftad) where upper_inf(giltig) and upper_inf(kand);
create index on upphandling (start_senast) where upper_inf(giltig) and upper_inf(kand);

create index on upphandling (id) where ersatt_av is not null;
create table upphandling_version (like tvatid_version including all);

create table legend (like tvatid including all);
create table legend_version (like tvatid_version including all);

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
