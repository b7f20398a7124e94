-- The view sammantrade: every meeting as it stands.
create table sammantrade (
    id                  uuid primary key,
    version             bigint not null,
    andrad              timestamptz not null,
    innehall            jsonb not null,
    ar                  integer not null generated always as (left(innehall ->> 'datum', 4)::integer) stored,
    datum               text not null generated always as (innehall ->> 'datum') stored,
    start               text generated always as (innehall ->> 'start') stored,
    informationsmote_id uuid generated always as ((innehall ->> 'informationsmoteId')::uuid) stored
);
create index on sammantrade (ar, datum);
create index on sammantrade (informationsmote_id) where informationsmote_id is not null;
