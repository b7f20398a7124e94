-- Who may use the service. What is stored about a person's deeds carries anvandar_id and nothing else from here.
create table konto (
    anvandar_id   uuid primary key,
    namn          text not null unique check (namn ~ '^[a-z0-9._-]{2,60}$'),
    losenordshash text not null,
    maste_byta    boolean not null,
    roller        text[] not null check (cardinality(roller) > 0),
    organisation  text not null,
    skapat        timestamptz not null,
    skapat_av     text not null
);

comment on column konto.maste_byta is 'the password may be used for nothing but choosing another';
comment on column konto.skapat_av is 'the opaque id of who made it; empty for the first';

create table api_nyckel (
    nyckel_id   text primary key,
    anvandar_id uuid not null references konto,
    andamal     text not null,
    avtryck     bytea not null,
    skapad      timestamptz not null,
    skapad_av   text not null,
    aterkallad  timestamptz
);

comment on column api_nyckel.avtryck is 'SHA-256 of the key; the key itself is shown once and kept nowhere';
