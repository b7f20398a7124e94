-- The view mal: what was said of goals and of meetings, and when we knew it (see Tvatidstabell).
create table mal (
    like tvatid including all,
    ar integer not null generated always as ((innehall ->> 'ar')::integer) stored
);
create index on mal (ar);
create table mal_version (like tvatid_version including all);

create table mote (like tvatid including all);
create table mote_version (like tvatid_version including all);
