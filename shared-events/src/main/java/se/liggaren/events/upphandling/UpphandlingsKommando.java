package se.liggaren.events.upphandling;

import static se.liggaren.events.upphandling.Fas.ANNONSERAD;
import static se.liggaren.events.upphandling.Fas.AVBRUTEN;
import static se.liggaren.events.upphandling.Fas.AVTALET_STARTAT;
import static se.liggaren.events.upphandling.Fas.AVTAL_SLUT;
import static se.liggaren.events.upphandling.Fas.EJ_STARTAD;
import static se.liggaren.events.upphandling.Fas.OKAND;
import static se.liggaren.events.upphandling.Fas.PAGAR;
import static se.liggaren.events.upphandling.Fas.STRUKEN;
import static se.liggaren.events.upphandling.Fas.TILLDELAD;
import static se.liggaren.events.upphandling.Fas.UTVARDERING;
import static se.liggaren.events.upphandling.Villkor.AVTAL_AR_TECKNAT;
import static se.liggaren.events.upphandling.Villkor.DIREKTUPPHANDLING_ANNONSERAS_INTE;
import static se.liggaren.events.upphandling.Villkor.DOM_SAKNAS;
import static se.liggaren.events.upphandling.Villkor.ENDAST_DIREKTUPPHANDLING_TILLDELAS_UTAN_ANNONS;
import static se.liggaren.events.upphandling.Villkor.INGET_AVTAL_TECKNAT;
import static se.liggaren.events.upphandling.Villkor.INGEN_OVERPROVNING_PAGAR;
import static se.liggaren.events.upphandling.Villkor.OVERPROVNINGEN_AR_INTE_AVGJORD;
import static se.liggaren.events.upphandling.Villkor.OVERPROVNING_PAGAR;
import static se.liggaren.events.upphandling.Villkor.UPPHANDLINGEN_AR_INTE_PAUSAD;
import static se.liggaren.events.upphandling.Villkor.UPPHANDLINGEN_AR_PAUSAD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Kommandoregel;

/**
 * The Upphandling stream's commands: from which phases and under which conditions each may be issued.
 * The command side refuses by this table; the query side tells by it what is open now.
 */
public enum UpphandlingsKommando implements Kommandoregel {
    LAGG_UPP_UPPHANDLING("Lägg upp upphandling", Set.of()),
    LAS_IN_TIDIGARE_LAGE("Läs in tidigare läge", Set.of(EJ_STARTAD)),
    TILLDELA_UPPHANDLARE("Tilldela upphandlare", Grupper.OPPNA),
    ANMAL_AVSAKNAD_AV_UPPHANDLARE("Anmäl avsaknad av upphandlare", Grupper.OPPNA),
    STARTA_UPPHANDLING("Starta upphandling", Set.of(EJ_STARTAD), UPPHANDLINGEN_AR_PAUSAD),
    ANDRA_PLANERAD_AVTALSSTART("Ändra planerad avtalsstart", Grupper.OPPNA),
    BYT_ANSVARIG_REGION("Byt ansvarig region", Grupper.OPPNA),
    SKJUT_UPP_UPPHANDLING("Skjut upp upphandling", Grupper.OPPNA, UPPHANDLINGEN_AR_PAUSAD),
    PAUSA_UPPHANDLING("Pausa upphandling", Grupper.OPPNA, UPPHANDLINGEN_AR_PAUSAD),
    ATERUPPTA_UPPHANDLING("Återuppta upphandling", Grupper.OPPNA, UPPHANDLINGEN_AR_INTE_PAUSAD),
    ANNONSERA_UPPHANDLING("Annonsera upphandling", Set.of(PAGAR),
            DIREKTUPPHANDLING_ANNONSERAS_INTE, UPPHANDLINGEN_AR_PAUSAD),
    ANDRA_ANNONS("Ändra annons", Set.of(ANNONSERAD)),
    FORLANG_ANBUDSTID("Förläng anbudstid", Set.of(ANNONSERAD)),
    ATERKALLA_ANNONS("Återkalla annons", Set.of(ANNONSERAD)),
    PABORJA_UTVARDERING("Påbörja utvärdering", Set.of(ANNONSERAD),
            OVERPROVNING_PAGAR, UPPHANDLINGEN_AR_PAUSAD),
    TILLDELA_AVTAL("Tilldela avtal", Set.of(UTVARDERING, PAGAR),
            ENDAST_DIREKTUPPHANDLING_TILLDELAS_UTAN_ANNONS, OVERPROVNING_PAGAR, UPPHANDLINGEN_AR_PAUSAD),
    FORLANG_AVTALSSPARR("Förläng avtalsspärr", Set.of(TILLDELAD), OVERPROVNING_PAGAR),
    ATERKALLA_TILLDELNING("Återkalla tilldelning", Set.of(TILLDELAD), AVTAL_AR_TECKNAT),
    TECKNA_AVTAL("Teckna avtal", Set.of(TILLDELAD, AVTALET_STARTAT), OVERPROVNING_PAGAR),
    STARTA_AVTAL("Starta avtal", Set.of(TILLDELAD, AVTALET_STARTAT), INGET_AVTAL_TECKNAT),
    AVSLUTA_AVTALSTID("Avsluta avtalstid", Set.of(AVTALET_STARTAT), INGET_AVTAL_TECKNAT),
    EFTERANNONSERA_UPPHANDLING("Efterannonsera upphandling", Set.of(TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT)),
    REGISTRERA_OVERPROVNING("Registrera överprövning",
            Set.of(ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, AVTALET_STARTAT, OKAND)),
    REGISTRERA_INTERIMISTISKT_BESLUT("Registrera interimistiskt beslut", Grupper.PROVBARA,
            INGEN_OVERPROVNING_PAGAR),
    REGISTRERA_DOM("Registrera dom", Grupper.PROVBARA, INGEN_OVERPROVNING_PAGAR),
    OVERKLAGA_DOM("Överklaga dom", Grupper.PROVBARA, INGEN_OVERPROVNING_PAGAR),
    AVSLUTA_OVERPROVNING("Avsluta överprövning", Grupper.PROVBARA,
            INGEN_OVERPROVNING_PAGAR, OVERPROVNINGEN_AR_INTE_AVGJORD),
    AVBRYT_UPPHANDLING("Avbryt upphandling", Set.of(PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, OKAND),
            AVTAL_AR_TECKNAT),
    HAV_AVBRYTANDE("Häv avbrytande", Set.of(AVBRUTEN), DOM_SAKNAS),
    ERSATT_UPPHANDLING("Ersätt upphandling", Set.of(AVBRUTEN)),
    STRYK_UR_PLAN("Stryk ur plan", Set.of(EJ_STARTAD, PAGAR)),
    ANGE_MILJOKRAV("Ange miljökrav", EnumSet.complementOf(EnumSet.of(STRUKEN))),
    GRANSKA_MILJOASPEKTER("Granska miljöaspekter", EnumSet.allOf(Fas.class)),
    BEKRAFTA_UPPGIFT("Bekräfta uppgift", EnumSet.allOf(Fas.class)),
    UTFARDA_PAMINNELSE("Utfärda påminnelse", EnumSet.allOf(Fas.class)),
    RATTA_UPPGIFT("Rätta uppgift", EnumSet.allOf(Fas.class));

    private final String klartext;
    private final Set<Fas> faser;
    private final List<Villkor> villkor;

    UpphandlingsKommando(String klartext, Set<Fas> faser, Villkor... villkor) {
        this.klartext = klartext;
        this.faser = faser.isEmpty() ? EnumSet.noneOf(Fas.class) : EnumSet.copyOf(faser);
        this.villkor = List.of(villkor);
    }

    /** The phases from which the command may be issued; empty for the command that founds the stream. */
    public Set<Fas> faser() {
        return Collections.unmodifiableSet(faser);
    }

    @Override
    public boolean grundar() {
        return faser.isEmpty();
    }

    @Override
    public String klartext() {
        return klartext;
    }

    /** The first condition that the state does not meet; the phase is not asked. */
    public Optional<Villkor> hinder(Lage lage) {
        return villkor.stream().filter(v -> !v.uppfylltAv(lage)).findFirst();
    }

    /** The commands that are open in this state, in the order of the process, whoever asks. */
    public static List<UpphandlingsKommando> oppnaFor(Lage lage) {
        return Arrays.stream(values())
                .filter(k -> k.faser.contains(lage.fas()) && k.hinder(lage).isEmpty())
                .toList();
    }

    /**
     * The open commands that may be accepted on the day. The others are refused whatever they say, since the state
     * already is what they would make it, or a day has not come.
     */
    public static List<UpphandlingsKommando> mojligaFor(Lage lage, LocalDate idag) {
        return oppnaFor(lage).stream().filter(k -> k.mojligt(lage, idag)).toList();
    }

    private boolean mojligt(Lage lage, LocalDate idag) {
        return switch (this) {
            case LAS_IN_TIDIGARE_LAGE -> lage.orord();
            case ANMAL_AVSAKNAD_AV_UPPHANDLARE -> !lage.upphandlareSaknas();
            case PABORJA_UTVARDERING -> lage.sistaAnbudsdag().filter(sista -> !idag.isAfter(sista)).isEmpty();
            case FORLANG_AVTALSSPARR -> lage.sistaSparrdag().isPresent();
            case TECKNA_AVTAL -> lage.fas() != TILLDELAD
                    || lage.sistaSparrdag().filter(sista -> !idag.isAfter(sista)).isEmpty();
            case STARTA_AVTAL -> lage.avtalKanStarta(idag);
            case AVSLUTA_AVTALSTID -> lage.avtalLoper();
            case EFTERANNONSERA_UPPHANDLING -> !lage.resultatetAnnonserat();
            case REGISTRERA_INTERIMISTISKT_BESLUT, REGISTRERA_DOM -> !lage.allaMalAvgjorda();
            case OVERKLAGA_DOM -> lage.domKanOverklagas();
            case ERSATT_UPPHANDLING -> !lage.ersatt();
            case LAGG_UPP_UPPHANDLING, TILLDELA_UPPHANDLARE, STARTA_UPPHANDLING, ANDRA_PLANERAD_AVTALSSTART,
                    BYT_ANSVARIG_REGION, SKJUT_UPP_UPPHANDLING, PAUSA_UPPHANDLING, ATERUPPTA_UPPHANDLING,
                    ANNONSERA_UPPHANDLING, ANDRA_ANNONS, FORLANG_ANBUDSTID, ATERKALLA_ANNONS, TILLDELA_AVTAL,
                    ATERKALLA_TILLDELNING, REGISTRERA_OVERPROVNING, AVSLUTA_OVERPROVNING, AVBRYT_UPPHANDLING,
                    HAV_AVBRYTANDE, STRYK_UR_PLAN, ANGE_MILJOKRAV, GRANSKA_MILJOASPEKTER, BEKRAFTA_UPPGIFT,
                    UTFARDA_PAMINNELSE, RATTA_UPPGIFT -> true;
        };
    }

    /** Groups of phases that several commands share. */
    private static final class Grupper {
        static final Set<Fas> OPPNA = Set.of(EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, OKAND);
        static final Set<Fas> PROVBARA = Set.of(ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, AVTALET_STARTAT, OKAND);
    }
}
