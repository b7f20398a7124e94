create table antal (strom text primary key, antal integer not null, senast timestamptz not null);
