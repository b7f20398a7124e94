-- Lays up the demonstration's procurements over and over, as facts last in the log: 833 times 12, of which every
-- fiftieth round is taken into the plan of 2026.
create temp table kopia as
select runda.nr runda, h.position, md5(h.strom || runda.nr)::uuid::text strom, h.typ, h.typversion, h.metadata - 'idempotensnyckel' metadata,
    h.innehall || jsonb_build_object(
        'namn', (h.innehall ->> 'namn') || ' ' || runda.nr,
        'lopnummer', 'GNUS-' || 2030 + runda.nr % 50 || '-' || lpad((runda.nr * 12 + h.position % 12)::text, 5, '0')) innehall
from handelser.handelse h cross join generate_series(1, 833) runda(nr)
where h.typ = 'UpphandlingUpplagd';

insert into handelser.handelse (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
select gen_random_uuid(), 'Upphandling', strom, 0, now(), typ, typversion, innehall, metadata
from kopia order by runda, position;

insert into handelser.handelse (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
select gen_random_uuid(), sista.stromtyp, sista.strom, sista.sekvens + ny.nr, now(), sista.typ, sista.typversion,
    jsonb_build_object('underlag', sista.innehall -> 'underlag', 'rad', jsonb_build_object(
        'radId', gen_random_uuid(), 'radnr', 12 + ny.nr, 'upphandlingId', ny.strom)),
    sista.metadata - 'idempotensnyckel'
from (select strom, row_number() over (order by runda, position) nr from kopia where runda % 50 = 0) ny
cross join (select * from handelser.handelse where typ = 'UpphandlingIntagenIPlan' order by position desc limit 1) sista
order by ny.nr
