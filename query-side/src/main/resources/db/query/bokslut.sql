-- The view bokslut: every stream that the year-end pack tells of, and when we knew what it says (see Tvatidstabell).
create table plan (
    like tvatid including all,
    ar integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on plan (ar);
create table plan_version (like tvatid_version including all);

create table upphandling (
    like tvatid including all,
    ersatt_av text generated always as (innehall -> 'lage' ->> 'ersattAv') stored,
    startad_ar integer generated always as (left(innehall ->> 'startad', 4)::integer) stored,
    annonserad_ar integer generated always as (left(innehall ->> 'annonserad', 4)::integer) stored,
    avslutad_ar integer generated always as (left(innehall ->> 'avslutad', 4)::integer) stored
);
create index on upphandling (startad_ar);
create index on upphandling (annonserad_ar);
create index on upphandling (avslutad_ar);

comment on column upphandling.avslutad_ar is 'the year in which the first contract was signed, or it was cancelled';

create table upphandling_version (like tvatid_version including all);

create table sammantrade (
    like tvatid including all,
    ar integer not null generated always as (left(innehall ->> 'datum', 4)::integer) stored
);
create index on sammantrade (ar);
create table sammantrade_version (like tvatid_version including all);

create table mal (
    like tvatid including all,
    ar integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on mal (ar);
create table mal_version (like tvatid_version including all);

create table nyckeltal (like tvatid including all);
create table nyckeltal_version (like tvatid_version including all);

create table kommunstatistik (like tvatid including all);
create table kommunstatistik_version (like tvatid_version including all);

create table omvarldshandelse (like tvatid including all);
create table omvarldshandelse_version (like tvatid_version including all);
