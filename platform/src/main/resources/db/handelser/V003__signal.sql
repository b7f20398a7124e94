-- Tells whoever listens, in whichever process, that something has been stored, once it is committed. Only for promptness:
-- a reader that hears nothing looks for itself.
create function signalera_handelse() returns trigger language plpgsql as $$
begin
    perform pg_notify('liggaren_handelse', current_setting('application_name'));
    return null;
end
$$;

create trigger handelse_signal after insert on handelse
    for each statement execute function signalera_handelse();
