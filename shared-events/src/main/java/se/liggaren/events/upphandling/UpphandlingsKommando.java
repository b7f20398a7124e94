package se.liggaren.events.upphandling;

import static se.liggaren.events.Roll.DELEGAT;
import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.JURIST;
import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.Roll.TJANST;
import static se.liggaren.events.Roll.UPPHANDLARE;
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

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/**
 * The Upphandling stream's commands: from which phases, in which roles and under which conditions each may be issued.
 * The command side refuses by this table; the query side tells by it what is open now.
 */
public enum UpphandlingsKommando implements Kommandoregel {
    LAGG_UPP_UPPHANDLING("Lägg upp upphandling", Set.of(), Set.of(UPPHANDLARE, INKOPSCHEF)),
    LAS_IN_TIDIGARE_LAGE("Läs in tidigare läge", Set.of(EJ_STARTAD), Set.of(UPPHANDLARE, INKOPSCHEF)),
    TILLDELA_UPPHANDLARE("Tilldela upphandlare", Grupper.OPPNA, Set.of(INKOPSCHEF)),
    ANMAL_AVSAKNAD_AV_UPPHANDLARE("Anmäl avsaknad av upphandlare", Grupper.OPPNA, Set.of(INKOPSCHEF)),
    STARTA_UPPHANDLING("Starta upphandling", Set.of(EJ_STARTAD), Set.of(UPPHANDLARE), UPPHANDLINGEN_AR_PAUSAD),
    ANDRA_PLANERAD_AVTALSSTART("Ändra planerad avtalsstart", Grupper.OPPNA, Set.of(UPPHANDLARE)),
    BYT_ANSVARIG_REGION("Byt ansvarig region", Grupper.OPPNA, Set.of(INKOPSCHEF)),
    SKJUT_UPP_UPPHANDLING("Skjut upp upphandling", Grupper.OPPNA, Set.of(INKOPSCHEF), UPPHANDLINGEN_AR_PAUSAD),
    PAUSA_UPPHANDLING("Pausa upphandling", Grupper.OPPNA, Set.of(INKOPSCHEF), UPPHANDLINGEN_AR_PAUSAD),
    ATERUPPTA_UPPHANDLING("Återuppta upphandling", Grupper.OPPNA, Set.of(INKOPSCHEF), UPPHANDLINGEN_AR_INTE_PAUSAD),
    ANNONSERA_UPPHANDLING("Annonsera upphandling", Set.of(PAGAR), Set.of(UPPHANDLARE),
            DIREKTUPPHANDLING_ANNONSERAS_INTE, UPPHANDLINGEN_AR_PAUSAD),
    ANDRA_ANNONS("Ändra annons", Set.of(ANNONSERAD), Set.of(UPPHANDLARE)),
    FORLANG_ANBUDSTID("Förläng anbudstid", Set.of(ANNONSERAD), Set.of(UPPHANDLARE)),
    ATERKALLA_ANNONS("Återkalla annons", Set.of(ANNONSERAD), Set.of(DELEGAT)),
    PABORJA_UTVARDERING("Påbörja utvärdering", Set.of(ANNONSERAD), Set.of(UPPHANDLARE),
            OVERPROVNING_PAGAR, UPPHANDLINGEN_AR_PAUSAD),
    TILLDELA_AVTAL("Tilldela avtal", Set.of(UTVARDERING, PAGAR), Set.of(DELEGAT),
            ENDAST_DIREKTUPPHANDLING_TILLDELAS_UTAN_ANNONS, OVERPROVNING_PAGAR, UPPHANDLINGEN_AR_PAUSAD),
    FORLANG_AVTALSSPARR("Förläng avtalsspärr", Set.of(TILLDELAD), Set.of(UPPHANDLARE), OVERPROVNING_PAGAR),
    ATERKALLA_TILLDELNING("Återkalla tilldelning", Set.of(TILLDELAD), Set.of(DELEGAT), AVTAL_AR_TECKNAT),
    TECKNA_AVTAL("Teckna avtal", Set.of(TILLDELAD, AVTALET_STARTAT), Set.of(DELEGAT), OVERPROVNING_PAGAR),
    STARTA_AVTAL("Starta avtal", Set.of(TILLDELAD, AVTALET_STARTAT), Set.of(UPPHANDLARE, TJANST), INGET_AVTAL_TECKNAT),
    AVSLUTA_AVTALSTID("Avsluta avtalstid", Set.of(AVTALET_STARTAT), Set.of(UPPHANDLARE, TJANST), INGET_AVTAL_TECKNAT),
    EFTERANNONSERA_UPPHANDLING("Efterannonsera upphandling", Set.of(TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT),
            Set.of(UPPHANDLARE)),
    REGISTRERA_OVERPROVNING("Registrera överprövning",
            Set.of(ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, AVTALET_STARTAT, OKAND), Set.of(UPPHANDLARE, JURIST)),
    REGISTRERA_INTERIMISTISKT_BESLUT("Registrera interimistiskt beslut", Grupper.PROVBARA, Set.of(JURIST),
            INGEN_OVERPROVNING_PAGAR),
    REGISTRERA_DOM("Registrera dom", Grupper.PROVBARA, Set.of(JURIST), INGEN_OVERPROVNING_PAGAR),
    OVERKLAGA_DOM("Överklaga dom", Grupper.PROVBARA, Set.of(UPPHANDLARE, JURIST), INGEN_OVERPROVNING_PAGAR),
    AVSLUTA_OVERPROVNING("Avsluta överprövning", Grupper.PROVBARA, Set.of(JURIST),
            INGEN_OVERPROVNING_PAGAR, OVERPROVNINGEN_AR_INTE_AVGJORD),
    AVBRYT_UPPHANDLING("Avbryt upphandling", Set.of(PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, OKAND),
            Set.of(DELEGAT), AVTAL_AR_TECKNAT),
    HAV_AVBRYTANDE("Häv avbrytande", Set.of(AVBRUTEN), Set.of(JURIST), DOM_SAKNAS),
    ERSATT_UPPHANDLING("Ersätt upphandling", Set.of(AVBRUTEN), Set.of(INKOPSCHEF)),
    STRYK_UR_PLAN("Stryk ur plan", Set.of(EJ_STARTAD, PAGAR), Set.of(NAMND, SEKRETERARE)),
    ANGE_MILJOKRAV("Ange miljökrav", EnumSet.complementOf(EnumSet.of(STRUKEN)), Set.of(UPPHANDLARE, INKOPSCHEF)),
    GRANSKA_MILJOASPEKTER("Granska miljöaspekter", EnumSet.allOf(Fas.class), Set.of(NAMND, SEKRETERARE)),
    BEKRAFTA_UPPGIFT("Bekräfta uppgift", EnumSet.allOf(Fas.class), Set.of(UPPHANDLARE, INKOPSCHEF)),
    UTFARDA_PAMINNELSE("Utfärda påminnelse", EnumSet.allOf(Fas.class), Set.of(TJANST)),
    RATTA_UPPGIFT("Rätta uppgift", EnumSet.allOf(Fas.class), Set.of(INKOPSCHEF, SEKRETERARE));

    private final String klartext;
    private final Set<Fas> faser;
    private final Set<Roll> roller;
    private final List<Villkor> villkor;

    UpphandlingsKommando(String klartext, Set<Fas> faser, Set<Roll> roller, Villkor... villkor) {
        this.klartext = klartext;
        this.faser = faser.isEmpty() ? EnumSet.noneOf(Fas.class) : EnumSet.copyOf(faser);
        this.roller = Set.copyOf(roller);
        this.villkor = List.of(villkor);
    }

    /** The phases from which the command may be issued; empty for the command that founds the stream. */
    public Set<Fas> faser() {
        return Collections.unmodifiableSet(faser);
    }

    @Override
    public Set<Roll> roller() {
        return roller;
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

    /** Groups of phases that several commands share. */
    private static final class Grupper {
        static final Set<Fas> OPPNA = Set.of(EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, OKAND);
        static final Set<Fas> PROVBARA = Set.of(ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, AVTALET_STARTAT, OKAND);
    }
}
