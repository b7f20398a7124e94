-- The view aktuellplan: what plans, procurements and legends said, and when we knew it (see Tvatidstabell), and what was
-- reported of them at the meetings.
create table plan (
    like tvatid including all,
    ar integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on plan (ar);
create table plan_version (like tvatid_version including all);

create table upphandling (
    like tvatid including all,
    ersatt_av text generated always as (innehall ->> 'ersattAv') stored
);
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
