-- Accounts that can be locked, accounts for machines, one-time passwords that run out, keys with a scope and a last day.
alter table konto
    add column slag         text,
    add column engangs_till timestamptz,
    add column last         timestamptz,
    alter column losenordshash drop not null;

update konto set slag = 'PERSON', losenordshash = '{bcrypt}' || losenordshash,
    engangs_till = case when maste_byta then now() + interval '7 days' end;

alter table konto
    drop column maste_byta,
    alter column slag set not null,
    add check (slag in ('PERSON', 'MASKIN')),
    add check ((slag = 'MASKIN') = (losenordshash is null));

comment on column konto.losenordshash is 'begins with the name of how it was made, in braces; none for a machine';
comment on column konto.engangs_till is 'until when the one-time password can be used, for nothing but choosing another';
comment on column konto.last is 'since when nobody gets in with the account';

alter table api_nyckel
    add column roller        text[],
    add column bara_lasa     boolean,
    add column sista_dag     date,
    add column senast_anvand date;

update api_nyckel set roller = konto.roller, bara_lasa = false, sista_dag = (api_nyckel.skapad + interval '1 year')::date
    from konto where konto.anvandar_id = api_nyckel.anvandar_id;

alter table api_nyckel
    alter column roller set not null,
    alter column bara_lasa set not null,
    alter column sista_dag set not null,
    add check (cardinality(roller) > 0);

create index api_nyckel_konto on api_nyckel (anvandar_id);

comment on column api_nyckel.roller is 'the roles it may be used in, as long as the account has them';
comment on column api_nyckel.senast_anvand is 'the last day it was used, written once a day';

-- Who is guessing. It may be lost with the power: then the guesses are counted anew.
create unlogged table forsok (
    vad    text primary key,
    antal  integer not null,
    igen   timestamptz not null,
    senast timestamptz not null
);

create index forsok_senast on forsok (senast);

comment on table forsok is 'attempts in a row that have not succeeded';
comment on column forsok.vad is 'SHA-256 of the account or address; what was typed may be somebody''s password';
comment on column forsok.igen is 'no attempt is tried before this moment';

create unlogged table bekant_adress (
    vad    text primary key,
    senast timestamptz not null
);

create index bekant_adress_senast on bekant_adress (senast);

comment on table bekant_adress is 'SHA-256 of an account and an address it has been logged in to from';
