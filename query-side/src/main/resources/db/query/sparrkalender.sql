-- The view sparrkalender: each procurement's standstill (see Tvatidstabell).
create table upphandling (
    like tvatid including all,
    lopnummer text generated always as (innehall ->> 'lopnummer') stored,
    sista_sparrdag text collate "C" generated always as (innehall ->> 'sistaSparrdag') stored,
    forlangd boolean generated always as ((innehall ->> 'forlangd')::boolean) stored
);
create index on upphandling (sista_sparrdag) where sista_sparrdag is not null;
create index on upphandling (sista_sparrdag) where sista_sparrdag is not null and upper_inf(giltig) and upper_inf(kand);

comment on column upphandling.sista_sparrdag is 'as ISO 8601, which sorts as days do';

create table upphandling_version (like tvatid_version including all);
