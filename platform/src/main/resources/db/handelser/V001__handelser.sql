-- The ledger: every fact that was ever stored, in the order in which it was committed.
create table handelse (
    position        bigint generated always as identity primary key,
    handelse_id     uuid not null unique,
    stromtyp        text not null,
    strom           text not null,
    sekvens         bigint not null check (sekvens >= 0),
    version         bigint not null generated always as (sekvens + 1) stored,
    registrerad_tid timestamptz not null,
    typ             text not null,
    typversion      text not null,
    innehall        jsonb not null,
    metadata        jsonb not null,
    unique (strom, sekvens)
);

comment on column handelse.position is 'place in the log; grows in commit order';
comment on column handelse.strom is 'the stream: what the facts are about';
comment on column handelse.sekvens is 'place in the stream, from 0';
comment on column handelse.version is 'the stream''s version once the fact is stored, from 1';
comment on column handelse.typ is 'the fact''s name, see docs/handelser.md';

-- One writer at a time from insert to commit, so that a position once passed by a reader is never filled later.
create function en_skrivare_i_taget() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(tg_relid::bigint);
    return null;
end
$$;

create trigger handelse_ordning before insert on handelse
    for each statement execute function en_skrivare_i_taget();
alter table handelse enable always trigger handelse_ordning;

-- What is written stays as it was written.
create function vagra_andring() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger handelse_oforanderlig before update or delete or truncate on handelse
    for each statement execute function vagra_andring();
alter table handelse enable always trigger handelse_oforanderlig;
