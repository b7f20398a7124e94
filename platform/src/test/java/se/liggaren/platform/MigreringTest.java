package se.liggaren.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.liggaren.platform.handelser.Loggtabell;

/** What stood in a schema as it first was stands there still when the schema is brought up to date. */
class MigreringTest {

    private final DataSource databas = new DriverManagerDataSource(TestPostgres.nyDatabas());
    private final JdbcClient jdbc = JdbcClient.create(databas);

    @Test
    void loggen_ar_densamma_efter_schemats_alla_steg() {
        tillForsta("handelser");
        jdbc.sql("""
                insert into handelser.handelse
                    (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
                select gen_random_uuid(), 'Behov', 's' || nr, 0, now(), 'BehovRegistrerat', '1', '{"namn": "å"}',
                    '{"anvandare":"u-1","roll":"JURIST","organisation":"GNU"}' from generate_series(1, 3) nr""").update();
        String fore = new Loggtabell(databas).digest().sha256Hex();

        Databasschema.migrering(databas, "handelser").migrate();

        assertThat(new Loggtabell(databas).digest().antal()).isEqualTo(3);
        assertThat(new Loggtabell(databas).digest().sha256Hex()).isEqualTo(fore);
    }

    @Test
    void konton_och_nycklar_galler_efter_schemats_alla_steg() {
        tillForsta("konton");
        jdbc.sql("""
                insert into konton.konto select gen_random_uuid(), namn, '$2a$10$x', ny, '{JURIST,ADMIN}', 'GNU', now(), ''
                from (values ('anna', false), ('ny', true)) konto(namn, ny)""").update();
        jdbc.sql("""
                insert into konton.api_nyckel
                select 'n1', anvandar_id, 'prov', '\\x00', '2026-01-01', '' from konton.konto where namn = 'anna'
                """).update();

        Databasschema.migrering(databas, "konton").migrate();

        assertThat(jdbc.sql("""
                        select namn || slag || losenordshash || (engangs_till is not null) from konton.konto order by namn""")
                .query(String.class).list()).isEqualTo(List.of("annaPERSON{bcrypt}$2a$10$xfalse",
                        "nyPERSON{bcrypt}$2a$10$xtrue"));
        assertThat(jdbc.sql("select roller::text || bara_lasa || sista_dag from konton.api_nyckel")
                .query(String.class).single()).isEqualTo("{JURIST,ADMIN}false2027-01-01");
    }

    private void tillForsta(String schema) {
        Flyway.configure().configuration(Databasschema.migrering(databas, schema).getConfiguration()).target("001")
                .load().migrate();
    }
}
