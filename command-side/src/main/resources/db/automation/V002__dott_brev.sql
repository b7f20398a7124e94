-- Dead letters: streams that the automations could not follow, tried again until they can.
create table dott_brev (
    strom    text primary key,
    stromtyp text not null,
    orsak    text not null
);

comment on column dott_brev.orsak is 'why, without anything that the facts hold';
