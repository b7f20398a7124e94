-- What people are called. The only place where a name stands; to erase somebody is to take the row away.
create table person (
    anvandar_id text primary key check (length(anvandar_id) between 1 and 200),
    namn        text not null check (length(namn) between 1 and 100)
);
