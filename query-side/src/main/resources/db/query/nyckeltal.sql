-- The view nyckeltal: what was said of series, of years of statistics and of meetings, and when we knew it (see Tvatidstabell).
create table serie (like tvatid including all);
create table serie_version (like tvatid_version including all);

create table statistik (like tvatid including all);
create table statistik_version (like tvatid_version including all);

create table mote (like tvatid including all);
create table mote_version (like tvatid_version including all);
