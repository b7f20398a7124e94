-- What every view's schema holds beside the view's own tables.

-- How far the view has read (Axon's token).
create table lasposition (
    vy       text not null,
    segment  integer not null,
    token    text,
    tokentyp text,
    tid      text not null,
    agare    text,
    primary key (vy, segment)
);

-- How far each stream is shown.
create table strom_version (strom text primary key, version bigint not null);

-- Dead letters: an event that the view could not show, and those that came after it in its stream and wait behind it.
create table dott_brev (
    strom   text not null,
    version bigint not null,
    typ     text not null,
    tid     timestamptz not null default now(),
    orsak   text,
    forsok  integer not null,
    primary key (strom, version)
);

-- What the view was made from.
create table vydefinition (sha256 text not null);

-- The columns of a table on both time axes, and of the versions beside it (see Tvatidstabell): a view's own tables are
-- made like these.
create table tvatid (
    id       text not null,
    giltig   daterange not null,
    kand     tstzrange not null check (not isempty(kand)),
    innehall jsonb not null
);
create index on tvatid (id);
create table tvatid_version (
    id        text not null,
    version   bigint not null,
    kand_fran timestamptz not null,
    primary key (id, version)
);

-- A text as it is compared when somebody searches: in small letters and without accents, but å, ä and ö are letters of
-- their own (and æ and ø are ways to write them).
create function sokform(text text) returns text language sql immutable parallel safe
    return translate(lower(text collate pg_c_utf8), 'æøáàâãçéèêëíìîïñóòôõúùûüýÿ', 'äöaaaaceeeeiiiinoooouuuuyy');
