package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/**
 * A procurement in a test: given what has happened, when a command is issued, then facts or a refusal. The stream's
 * first event has version 1; event n has the id {@link #id(int) id(n)}.
 */
final class Givet {

    static final String STROM = "0199c0de-0000-7000-8000-00000000000a";
    static final String LOPNUMMER = "GNUS-2026-04";

    private final List<Registrerad<UpphandlingEvent>> handelser = new ArrayList<>();
    private Upphandling upphandling = Upphandling.tom();
    private LocalDate idag = LocalDate.of(2026, 11, 20);
    private String anvandare = "anna";
    private boolean fyraOgon = true;

    private Givet() {
    }

    /** Nothing has happened; every command has its own back-dated day and is issued by anna on 2026-11-20. */
    static Givet inget() {
        return new Givet();
    }

    /** What has happened, by the commands that brought it about. */
    static Givet upphandling(UpphandlingCommand... kommandon) {
        return inget().sedan(kommandon);
    }

    /** The same course once more, to try something else on. */
    Givet kopia() {
        Givet kopia = inget().denDag(idag.toString()).av(anvandare);
        kopia.fyraOgon = fyraOgon;
        handelser.forEach(kopia::lagra);
        return kopia;
    }

    Givet denDag(String dag) {
        idag = LocalDate.parse(dag);
        return this;
    }

    Givet av(String nyAnvandare) {
        anvandare = nyAnvandare;
        return this;
    }

    Givet utanFyraOgon() {
        fyraOgon = false;
        return this;
    }

    /** Each command is issued, and is accepted. */
    Givet sedan(UpphandlingCommand... kommandon) {
        Arrays.stream(kommandon).forEach(kommando -> nar(kommando).daAccepteras());
        return this;
    }

    Nar nar(UpphandlingCommand kommando) {
        return new Nar(kommando, utfarda(kommando));
    }

    Utfall<UpphandlingEvent> utfarda(UpphandlingCommand kommando) {
        return upphandling.utfarda(kommando, new Utfardande(STROM, idag, anvandare, fyraOgon, Optional.of(LOPNUMMER)));
    }

    private void lagra(Registrerad<UpphandlingEvent> registrerad) {
        handelser.add(registrerad);
        upphandling = upphandling.evolve(registrerad);
    }

    private void lagra(UpphandlingEvent event) {
        lagra(new Registrerad<>(id(handelser.size() + 1), handelser.size() + 1L, anvandare, event));
    }

    Upphandling upphandling() {
        return upphandling;
    }

    List<Registrerad<UpphandlingEvent>> handelser() {
        return List.copyOf(handelser);
    }

    static UUID id(int version) {
        return new UUID(0x0199_c0de_0000_7000L, 0x8000_0000_0000_0000L + version);
    }

    /** The id of the latest event of the kind. */
    UUID senaste(Class<? extends UpphandlingEvent> slag) {
        return handelser.stream().filter(r -> slag.isInstance(r.handelse())).reduce((a, b) -> b).orElseThrow()
                .handelseId();
    }

    Givet harFas(Fas fas) {
        assertThat(upphandling.fas()).as("fas").isEqualTo(fas);
        return this;
    }

    Givet harSparrTillOchMed(String dag) {
        assertThat(upphandling.sistaSparrdag()).as("sista spärrdag").contains(LocalDate.parse(dag));
        return this;
    }

    Givet harIngenSparr() {
        assertThat(upphandling.sistaSparrdag()).as("sista spärrdag").isEmpty();
        return this;
    }

    Givet overprovas() {
        assertThat(upphandling.overprovningPagar()).as("överprövning pågår").isTrue();
        return this;
    }

    Givet overprovasInte() {
        assertThat(upphandling.overprovningPagar()).as("överprövning pågår").isFalse();
        return this;
    }

    Givet tillater(UpphandlingsKommando... kommandon) {
        assertThat(UpphandlingsKommando.oppnaFor(upphandling)).contains(kommandon);
        return this;
    }

    Givet tillaterInte(UpphandlingsKommando... kommandon) {
        assertThat(UpphandlingsKommando.oppnaFor(upphandling)).doesNotContain(kommandon);
        return this;
    }

    /** The commands may be accepted on the day. */
    Givet gar(String dag, UpphandlingsKommando... kommandon) {
        assertThat(UpphandlingsKommando.mojligaFor(upphandling, LocalDate.parse(dag))).contains(kommandon);
        return this;
    }

    /** The commands are open in the phase, and are refused on the day all the same. */
    Givet garInte(String dag, UpphandlingsKommando... kommandon) {
        tillater(kommandon);
        assertThat(UpphandlingsKommando.mojligaFor(upphandling, LocalDate.parse(dag))).doesNotContain(kommandon);
        return this;
    }

    /** What came of a command. */
    final class Nar {

        private final UpphandlingCommand kommando;
        private final Utfall<UpphandlingEvent> utfall;

        private Nar(UpphandlingCommand kommando, Utfall<UpphandlingEvent> utfall) {
            this.kommando = kommando;
            this.utfall = utfall;
        }

        /** Exactly these facts are registered, and the course goes on from them. */
        Givet da(UpphandlingEvent... vantade) {
            assertThat(Utfallet.handelser(utfall)).as(kommando.toString()).containsExactly(vantade);
            return daAccepteras();
        }

        Givet daAccepteras() {
            Utfallet.handelser(utfall).forEach(event -> {
                assertThat(Upphandling.regel(event)).as("raden för " + event).isEqualTo(kommando.regel());
                lagra(event);
            });
            return Givet.this;
        }

        /** Nothing is registered. */
        Givet daAvvisas(Enum<?> skal) {
            assertThat(avvisning().skal()).as(kommando.toString()).isEqualTo(skal.name());
            return Givet.this;
        }

        Avvisning avvisning() {
            return Utfallet.avvisning(utfall);
        }
    }
}
