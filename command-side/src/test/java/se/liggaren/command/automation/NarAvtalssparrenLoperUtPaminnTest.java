package se.liggaren.command.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.command.upphandling.UtfardaPaminnelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.PaminnelseUtfardad;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;

class NarAvtalssparrenLoperUtPaminnTest {

    private static final String STROM = "0199c0de-0000-7000-8000-00000000000a";
    private static final List<Leverantor> LEVERANTOR = List.of(new Leverantor("A AB", Optional.empty(), List.of()));

    private final List<Registrerad<UpphandlingEvent>> fakta = new ArrayList<>();

    @Test
    void en_tilldelning_ger_en_paminnelse_dagen_efter_sparrens_sista() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"));

        assertThat(paminnelser()).containsExactly(paminnelse("2026-04-18", "2026-04-17"));
    }

    @Test
    void en_forlangd_sparr_flyttar_den() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"),
                new AvtalssparrForlangd(fran("2026-04-15"), dag("2026-04-17"), dag("2026-04-30"), dag("2026-04-15")));

        assertThat(paminnelser()).containsExactly(paminnelse("2026-05-01", "2026-04-30"));
    }

    @Test
    void en_rattad_sparrdag_flyttar_den_ocksa_nar_den_forra_redan_har_gatt_ut() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"), utfardad("2026-04-18", "2026-04-17"));
        assertThat(paminnelser()).isEmpty();

        givet(new UppgiftRattad(fran("2026-04-20"), id(2), "sistaSparrdag", "2026-04-17", "2026-04-24",
                dag("2026-04-20")));
        assertThat(paminnelser()).containsExactly(paminnelse("2026-04-25", "2026-04-24"));
    }

    @Test
    void medan_en_overprovning_forlanger_sparren_ar_det_tyst() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"), overprovad("2026-04-16"));

        assertThat(paminnelser()).isEmpty();
    }

    @Test
    void en_ansokan_efter_sparren_forlanger_den_inte() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"), overprovad("2026-04-20"));

        assertThat(paminnelser()).containsExactly(paminnelse("2026-04-18", "2026-04-17"));
    }

    @Test
    void utan_ny_frist_ar_sparren_ute_den_dag_da_overprovningen_avslutas() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"), overprovad("2026-04-16"),
                new DomRegistrerad(fran("2026-05-11"), "1-26", Instans.FORVALTNINGSRATT, Domslut.AVSKRIVEN),
                new OverprovningAvslutad(fran("2026-05-20"), Fas.TILLDELAD, Optional.empty()));

        assertThat(paminnelser()).containsExactly(paminnelse("2026-05-20", "2026-04-17"));
    }

    @Test
    void en_aterkallad_tilldelning_eller_ett_tecknat_avtal_tar_bort_den() {
        givet(upplagd(), tilldelat("2026-04-07", "2026-04-17"));
        givet(new TilldelningAterkallad(fran("2026-04-10")));
        assertThat(paminnelser()).isEmpty();

        givet(tilldelat("2026-04-13", "2026-04-23"));
        assertThat(paminnelser()).containsExactly(paminnelse("2026-04-24", "2026-04-23"));

        givet(new AvtalTecknat(fran("2026-04-24"), UUID.randomUUID(), LEVERANTOR, false, Optional.empty(),
                dag("2026-05-01"), dag("2028-04-30"), List.of(), Optional.empty()));
        assertThat(paminnelser()).isEmpty();
    }

    private void givet(UpphandlingEvent... handelser) {
        for (UpphandlingEvent handelse : handelser) {
            fakta.add(new Registrerad<>(id(fakta.size() + 1), fakta.size() + 1L, "anna", handelse));
        }
    }

    private List<Object> paminnelser() {
        return new NarAvtalssparrenLoperUtPaminn().uppdrag(STROM, fakta).stream()
                .<Object>map(Uppdrag::kommando).toList();
    }

    private static UtfardaPaminnelse paminnelse(String gallerFran, String forfallodag) {
        return new UtfardaPaminnelse(fran(gallerFran), Paminnelse.AVTALSSPARREN_UTE, dag(forfallodag));
    }

    private static UpphandlingEvent upplagd() {
        return new UpphandlingUpplagd(fran("2026-01-01"), "GNUS-2026-01", "Handskar", Optional.empty(), "Region Ett",
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static UpphandlingEvent tilldelat(String gallerFran, String sistaSparrdag) {
        return new AvtalTilldelat(fran(gallerFran), LEVERANTOR, List.of(), Optional.of(dag(gallerFran)), true,
                Optional.of(dag(sistaSparrdag)));
    }

    private static UpphandlingEvent overprovad(String inkom) {
        return new OverprovningRegistrerad(fran(inkom), "1-26", "Förvaltningsrätten", Optional.empty(),
                Avser.UPPHANDLING, dag(inkom), Fas.TILLDELAD);
    }

    private static UpphandlingEvent utfardad(String gallerFran, String forfallodag) {
        return new PaminnelseUtfardad(fran(gallerFran), Paminnelse.AVTALSSPARREN_UTE, dag(forfallodag));
    }

    private static UUID id(int version) {
        return new UUID(0, version);
    }

    private static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
