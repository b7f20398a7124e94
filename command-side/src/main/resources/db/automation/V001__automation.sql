-- What the automations are to do, computed from the log. Drop the schema and it is computed again; no command is repeated.
create table uppdrag (
    automation text not null,
    strom      text not null,
    nyckel     text not null,
    dag        date not null,
    mal        text not null,
    tidigast   timestamptz not null,
    provad     date,
    utfall     text check (utfall in ('GJORT', 'AVVISAT', 'FEL')),
    skal       text,
    primary key (automation, strom, nyckel)
);

comment on column uppdrag.automation is 'the sentence that calls for the command';
comment on column uppdrag.strom is 'the stream that it follows from';
comment on column uppdrag.nyckel is 'what in the stream it is about';
comment on column uppdrag.dag is 'first day on which it is sent, and the day from which it holds';
comment on column uppdrag.mal is 'the stream that it is for';
comment on column uppdrag.tidigast is 'not before: whoever writes in a stream is left to finish';
comment on column uppdrag.provad is 'the day on which it was last sent';
comment on column uppdrag.utfall is 'what came of it; none until it has been sent';
comment on column uppdrag.skal is 'the reason for a refusal or a fault';

create index uppdrag_strom on uppdrag (strom);
create index uppdrag_mal on uppdrag (mal);
create index uppdrag_ogjort on uppdrag (dag) where utfall is distinct from 'GJORT';

create table lasposition (
    lasare   text not null,
    segment  integer not null,
    token    text,
    tokentyp text,
    tid      text not null,
    agare    text,
    primary key (lasare, segment)
);

comment on table lasposition is 'how far the log has been read';
