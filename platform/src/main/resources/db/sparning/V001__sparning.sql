-- Who got in, what was done with the accounts, and who read what is secret. Rows are added and nothing else.
create table spar (
    nummer      bigint primary key,
    nar         timestamptz not null,
    vad         text not null,
    anvandar_id text not null,
    roller      text[] not null,
    om          text not null,
    adress      text not null
);

create index spar_vem on spar (anvandar_id, nummer);
create index spar_vad on spar (vad, nummer);

comment on table spar is 'no password, key, session or name of anybody stands here';
comment on column spar.nummer is 'one more than the row before it, so a row that is missing is missed';
comment on column spar.anvandar_id is 'opaque id of who did it; empty when nobody is known to have';
comment on column spar.om is 'what it was about: a path or an id';
comment on column spar.adress is 'the network address it came from; empty when it came from the machine itself';

-- One writer at a time until it has committed: the numbers have no gap, and a higher one is never seen before a lower.
create function numrera() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('sparning.spar', 0));
    select coalesce(max(nummer), 0) + 1 into new.nummer from sparning.spar;
    return new;
end $$;

create trigger numrera before insert on spar for each row execute function numrera();
alter table spar enable always trigger numrera;

create function vagra() returns trigger language plpgsql as $$
begin
    raise exception 'sparning.spar is only added to' using errcode = 'restrict_violation';
end $$;

create trigger ororlig before update or delete or truncate on spar for each statement execute function vagra();
alter table spar enable always trigger ororlig;
