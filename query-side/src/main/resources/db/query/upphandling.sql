-- The view upphandling: every procurement's facets, and when we knew them (see Tvatidstabell).
create table upphandling (
    like tvatid including all,
    lopnummer text generated always as (innehall ->> 'lopnummer') stored,
    namn text generated always as (lower((innehall ->> 'namn') collate pg_c_utf8)) stored,
    ansvarigregion text generated always as (lower((innehall ->> 'ansvarigRegion') collate pg_c_utf8)) stored,
    status text generated always as (lower((innehall ->> 'status') collate pg_c_utf8)) stored,
    fas text generated always as (innehall ->> 'fas') stored,
    cpv text generated always as (coalesce(innehall ->> 'cpv', '')) stored,
    sista_anbudsdag text collate "C" generated always as (innehall ->> 'sistaAnbudsdag') stored,
    ersatt_av text generated always as (innehall ->> 'ersattAv') stored,
    soktext text generated always as (lower((
    (innehall ->> 'lopnummer') || ' ' || (innehall ->> 'namn') || ' '
    || coalesce(innehall ->> 'delomrade', '') || ' ' || (innehall ->> 'ansvarigRegion') || ' '
    || coalesce(innehall ->> 'diarienummer', '') || ' ' || coalesce(innehall ->> 'cpv', '')
    ) collate pg_c_utf8)) stored
);
create index on upphandling (ersatt_av) where ersatt_av is not null;
create index on upphandling (lopnummer) where upper_inf(giltig) and upper_inf(kand);
create index on upphandling (status) where upper_inf(giltig) and upper_inf(kand);
create index on upphandling (fas, sista_anbudsdag) where upper_inf(giltig) and upper_inf(kand);

comment on column upphandling.sista_anbudsdag is 'as ISO 8601, which sorts as days do';

create table upphandling_version (like tvatid_version including all);
