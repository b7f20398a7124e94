-- Who is logged in, the same for every process on this database; Spring Session names the columns.
create table session (
    primary_id            text primary key,
    session_id            text not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        text
);

create index on session (expiry_time);
create index on session (principal_name);

comment on table session is 'times are milliseconds since 1970, the interval is seconds';
comment on column session.principal_name is 'the opaque id of who is logged in; nothing before anybody is';

create table session_attributes (
    session_primary_id text not null references session on delete cascade,
    attribute_name     text not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

comment on column session_attributes.attribute_bytes is 'JSON';
