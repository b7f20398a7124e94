-- Every fact says who registered it, in which role and for whom, whichever way it came in.
alter table handelse add constraint handelse_sager_vem check (
    coalesce(metadata ->> 'anvandare', '') <> '' and coalesce(metadata ->> 'roll', '') <> ''
    and coalesce(metadata ->> 'organisation', '') <> '');
