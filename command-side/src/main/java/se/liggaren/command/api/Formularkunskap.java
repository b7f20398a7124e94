package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.command.sammantrade.Sammantrade;
import se.liggaren.events.Handelse;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovKommando;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.NyckeltalKommando;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.webkit.Val;

/** What the ledger knows of each command's fields before they are filled in: choices, present values, possible days. */
@Component
final class Formularkunskap {

    private static final String GALLER_FRAN = "gallerFran";
    private static final String UPPHANDLING = "upphandlingId";
    private static final String SAMMANTRADE = "sammantradeId";
    private static final String SAMMANTRADEN = "sammantraden";

    private final Stromlasare strommar;
    private final Valforrad forrad;
    private final Clock klocka;

    Formularkunskap(Stromlasare strommar, Valforrad forrad, Clock klocka) {
        this.strommar = strommar;
        this.forrad = forrad;
        this.klocka = klocka;
    }

    /** @param strom the stream that the command is for; none when it is yet to be founded */
    Forkunskap om(Kommandoregel regel, Optional<String> strom) {
        LocalDate idag = LocalDate.now(klocka);
        List<Val> organisationer = organisationer(_ -> true);
        Forkunskap allmant = Forkunskap.val("ansvarigRegion", organisationer).medVal("deltagande", organisationer)
                .medDagar(GALLER_FRAN, Dagspann.senast(idag)).medForslag(GALLER_FRAN, idag.toString());
        List<Handelse> fakta = strom.map(namn -> strommar.fakta(namn).map(Faktum::handelse).toList()).orElse(List.of());
        return allmant.och(switch (regel) {
            case UpphandlingsKommando kommando -> upphandling(kommando, strom);
            case AvtalKommando kommando -> avtal(kommando, strom);
            case PlanKommando kommando -> plan(kommando, strom.orElseThrow());
            case SammantradeKommando kommando -> sammantrade(kommando, strom, fakta);
            case MalKommando kommando -> mal(kommando, fakta);
            case OmvarldshandelseKommando kommando -> omvarldshandelse(kommando, fakta);
            case BehovKommando kommando -> behov(kommando, fakta);
            case NyckeltalKommando _ -> nyckeltal(fakta);
            case KommunstatistikKommando _ -> Forkunskap.val(SAMMANTRADE, hallna());
            case StatuslegendKommando _ -> legend(fakta);
            default -> throw new IllegalArgumentException(regel + " is in no stream's table");
        });
    }

    private List<Val> organisationer(Predicate<String> vilka) {
        return Organisationer.kanda(LocalDate.now(klocka)).stream().filter(o -> vilka.test(o.namn()))
                .map(o -> new Val(o.namn(), o.namn())).toList();
    }

    /** The meetings that were held, or that nobody has yet said were not. */
    private List<Val> hallna() {
        return forrad.sammantraden(s -> s.lage() == Sammantradeslage.GENOMFORT
                || s.lage() == Sammantradeslage.PLANERAT && !s.datum().orElseThrow().isAfter(LocalDate.now(klocka)));
    }

    private Forkunskap upphandling(UpphandlingsKommando kommando, Optional<String> strom) {
        return strom.map(namn -> {
            Upphandlingskunskap upphandling = new Upphandlingskunskap(strommar, namn, LocalDate.now(klocka));
            Forkunskap egen = upphandling.om(kommando);
            return switch (kommando) {
                case PAUSA_UPPHANDLING, SKJUT_UPP_UPPHANDLING ->
                        egen.medVal("omvarldshandelseId", forrad.omvarldshandelser());
                case GRANSKA_MILJOASPEKTER -> egen.medVal(SAMMANTRADE, hallna());
                case ERSATT_UPPHANDLING ->
                        egen.medVal("nyUpphandlingId", forrad.upphandlingar(annan -> !annan.equals(namn)));
                case BYT_ANSVARIG_REGION -> egen.medVal("ansvarigRegion",
                        organisationer(annan -> !annan.equals(upphandling.ansvarigRegion())));
                default -> egen;
            };
        }).orElse(Forkunskap.INGEN);
    }

    private Forkunskap avtal(AvtalKommando kommando, Optional<String> strom) {
        return strom.map(namn -> new Avtalskunskap(strommar, namn).om(kommando))
                .orElseGet(() -> Forkunskap.val(UPPHANDLING, forrad.upphandlingar(_ -> true)));
    }

    private Forkunskap plan(PlanKommando kommando, String strom) {
        Plan plan = strommar.fakta(strom).map(f -> (PlanEvent) f.handelse())
                .reduce(Plan.tom(), Plan::evolve, (_, b) -> b);
        Forkunskap dagar = plan.lage().isPresent()
                ? Forkunskap.INGEN.medDagar(GALLER_FRAN, Dagspann.tidigast(plan.senastAndrad())) : Forkunskap.INGEN;
        Set<String> iPlanen = plan.rader().stream().map(rad -> rad.upphandlingId().toString())
                .collect(Collectors.toSet());
        int ar = Planstrom.ar(strom);
        return switch (kommando) {
            case TA_IN_I_PLAN -> dagar.medVal(UPPHANDLING, forrad.upphandlingar(id -> !iPlanen.contains(id)));
            case OVERFOR_TILL_PLAN -> dagar.medVal(UPPHANDLING, forrad.upphandlingar(id -> !iPlanen.contains(id)))
                    .medVal("franAr", forrad.planar(annat -> annat != ar));
            case JUSTERA_PLAN -> dagar.medVal("tasIn", forrad.upphandlingar(id -> !iPlanen.contains(id)))
                    .medVal("tasUt", rader(plan));
            case FASTSTALL_SAMMANTRADESPLAN -> dagar.medVal(SAMMANTRADEN,
                    forrad.sammantraden(s -> s.datum().orElseThrow().getYear() == ar));
            case FOLJ_UPP_PLAN_I_BOKSLUT -> dagar.medVal(SAMMANTRADE, hallna());
            case UPPRATTA_PLAN, FASTSTALL_PLAN, GODKANN_UPPFOLJNING, STANG_PLAN -> dagar;
        };
    }

    private List<Val> rader(Plan plan) {
        List<Val> namn = forrad.upphandlingar(_ -> true);
        return plan.rader().stream().map(rad -> new Val(rad.radId().toString(), "Rad %d: %s".formatted(rad.radnr(),
                namn.stream().filter(n -> n.varde().equals(rad.upphandlingId().toString())).map(Val::text).findFirst()
                        .orElse("okänd upphandling")))).toList();
    }

    private Forkunskap sammantrade(SammantradeKommando kommando, Optional<String> strom, List<Handelse> fakta) {
        Sammantrade sammantrade = strom.map(namn -> Sammantradet.las(strommar.fakta(namn))).orElse(Sammantrade.tomt());
        return switch (kommando) {
            case PLANERA_SAMMANTRADE -> Forkunskap.val("typ", Etiketter.val(Sammantradestyp.class).stream()
                    .filter(typ -> !typ.varde().equals(Sammantradestyp.EXTRA.name())).toList());
            case ANDRA_SAMMANTRADE -> planering(fakta);
            case KOMPLETTERA_AMNE -> Forkunskap.val("nr", sammantrade.amnen().stream().filter(amne -> amne.preliminart())
                    .map(amne -> new Val(String.valueOf(amne.nr()), amne.nr() + ". " + amne.rubrik())).toList());
            case ERSATT_MED_INFORMATIONSMOTE -> Forkunskap.val("informationsmoteId", forrad.sammantraden(
                    s -> s.typ().filter(Sammantradestyp.INFORMATIONSMOTE::equals).isPresent()));
            case GENOMFOR_SAMMANTRADE, FATTA_BESLUT -> paSinDag(sammantrade);
            case REDOVISA_UPPHANDLINGSLAGET -> paSinDag(sammantrade).medVal("planar", forrad.planar(_ -> true));
            case REGISTRERA_GODKANNANDE, SATT_BESLUT_I_KRAFT -> Forkunskap.val("paragraf", beslut(fakta));
            case JUSTERA_PROTOKOLL -> Forkunskap.INGEN.medDagar(GALLER_FRAN,
                    sammantrade.datum().map(Dagspann::tidigast).orElse(Dagspann.OKANT));
            case KALLA_TILL_EXTRA_SAMMANTRADE, LAGG_TILL_AMNE, STALL_IN_SAMMANTRADE -> Forkunskap.INGEN;
        };
    }

    /** What happens at a meeting holds from its day. */
    private Forkunskap paSinDag(Sammantrade sammantrade) {
        return sammantrade.datum().filter(dag -> !dag.isAfter(LocalDate.now(klocka)))
                .map(dag -> Forkunskap.INGEN.medForslag(GALLER_FRAN, dag.toString())
                        .medDagar(GALLER_FRAN, Dagspann.senast(dag)))
                .orElse(Forkunskap.INGEN);
    }

    private static Forkunskap planering(List<Handelse> fakta) {
        return fakta.stream().map(f -> switch (f) {
            case SammantradePlanerat e -> Optional.of(new SammantradeAndrat(e.underlag(), e.form(), e.datum(),
                    e.start(), e.slut(), e.plats()));
            case SammantradeAndrat e -> Optional.of(e);
            default -> Optional.<SammantradeAndrat>empty();
        }).flatMap(Optional::stream).reduce((_, sist) -> sist)
                .map(nu -> Forkunskap.INGEN.medForslag("form", nu.form().name())
                        .medForslag("datum", nu.datum().toString()).medForslag("start", nu.start())
                        .medForslag("slut", nu.slut()).medForslag("plats", nu.plats()))
                .orElse(Forkunskap.INGEN);
    }

    /** The decisions of the meeting that nobody has said are in force. */
    private static List<Val> beslut(List<Handelse> fakta) {
        Set<String> iKraft = fakta.stream().filter(BeslutTrattIKraft.class::isInstance).map(BeslutTrattIKraft.class::cast)
                .map(BeslutTrattIKraft::paragraf).collect(Collectors.toSet());
        return fakta.stream().filter(BeslutFattat.class::isInstance).map(BeslutFattat.class::cast)
                .filter(beslut -> !iKraft.contains(beslut.paragraf()))
                .map(beslut -> new Val(beslut.paragraf(), beslut.paragraf() + " " + beslut.rubrik())).toList();
    }

    private Forkunskap mal(MalKommando kommando, List<Handelse> fakta) {
        return switch (kommando) {
            case FASTSTALL_MAL -> Forkunskap.INGEN;
            case REGISTRERA_UTFALL -> Forkunskap.val(SAMMANTRADEN, hallna());
            case RATTA_UTFALL -> fakta.stream().map(f -> switch (f) {
                case UtfallRegistrerat e -> Optional.of(new UtfallRattat(e.underlag(), e.utfall(), e.motivering(),
                        e.sammantraden(), e.kallrad()));
                case UtfallRattat e -> Optional.of(e);
                default -> Optional.<UtfallRattat>empty();
            }).flatMap(Optional::stream).reduce((_, sist) -> sist).map(Formularkunskap::utfall)
                    .orElse(Forkunskap.INGEN).medVal(SAMMANTRADEN, hallna());
        };
    }

    private static Forkunskap utfall(UtfallRattat nu) {
        Optional<Kallrad> belagg = nu.kallrad();
        return Forkunskap.INGEN.medForslag("utfall", nu.utfall().name()).medForslag("motivering", nu.motivering())
                .medForslag(SAMMANTRADEN, nu.sammantraden().stream().map(Object::toString).toList())
                .medForslag("belagg.kalla", belagg.map(Kallrad::kalla))
                .medForslag("belagg.kalladatum", belagg.map(Kallrad::kalladatum))
                .medForslag("belagg.radnr", belagg.flatMap(Kallrad::radnr))
                .medForslag("belagg.text", belagg.flatMap(Kallrad::text));
    }

    private Forkunskap omvarldshandelse(OmvarldshandelseKommando kommando, List<Handelse> fakta) {
        Set<String> kopplade = new HashSet<>();
        fakta.forEach(f -> {
            if (f instanceof OmvarldshandelseKopplad e) {
                e.upphandlingar().forEach(id -> kopplade.add(id.toString()));
            }
        });
        return switch (kommando) {
            case REGISTRERA_OMVARLDSHANDELSE -> Forkunskap.INGEN;
            case KOPPLA_OMVARLDSHANDELSE -> Forkunskap.val("upphandlingar",
                    forrad.upphandlingar(id -> !kopplade.contains(id)));
            case AVSLUTA_OMVARLDSHANDELSE -> fakta.stream().filter(OmvarldshandelseRegistrerad.class::isInstance)
                    .map(OmvarldshandelseRegistrerad.class::cast).findFirst()
                    .map(e -> Forkunskap.INGEN.medHjalp("tom", "Den började %s.".formatted(e.fran().text())))
                    .orElse(Forkunskap.INGEN);
        };
    }

    private Forkunskap behov(BehovKommando kommando, List<Handelse> fakta) {
        Set<String> kopplade = fakta.stream().filter(BehovKopplat.class::isInstance).map(BehovKopplat.class::cast)
                .map(e -> e.upphandlingId().toString()).collect(Collectors.toSet());
        return switch (kommando) {
            case REGISTRERA_BEHOV, AVSKRIV_BEHOV -> Forkunskap.INGEN;
            case KOPPLA_BEHOV -> Forkunskap.val(UPPHANDLING, forrad.upphandlingar(id -> !kopplade.contains(id)));
        };
    }

    /** A figure that somebody fills in by hand was counted outside the ledger, in the series' own unit. */
    private static Forkunskap nyckeltal(List<Handelse> fakta) {
        Forkunskap manuellt = Forkunskap.INGEN.medForslag("manuellt", "true");
        return fakta.isEmpty() || !(fakta.getLast() instanceof NyckeltalRegistrerat senaste) ? manuellt
                : manuellt.medForslag("namn", senaste.namn()).medForslag("enhet", senaste.enhet())
                        .medHjalp("avserAr", "Senast registrerades %d.".formatted(senaste.avserAr()));
    }

    /** The legend that holds, to be changed where it is to be another. */
    private static Forkunskap legend(List<Handelse> fakta) {
        if (fakta.isEmpty() || !(fakta.getLast() instanceof StatuslegendFaststalld nu)) {
            return Forkunskap.INGEN;
        }
        Forkunskap kunskap = Forkunskap.INGEN.medDagar(GALLER_FRAN, Dagspann.tidigast(nu.gallerFran()))
                .medHjalp("kalla", "Nu gäller %s, från och med %s.".formatted(nu.kalla(), Ord.dag(nu.gallerFran())));
        for (int i = 0; i < nu.definitioner().size(); i++) {
            kunskap = kunskap.medForslag("definitioner." + i + ".status", nu.definitioner().get(i).status())
                    .medForslag("definitioner." + i + ".definition", nu.definitioner().get(i).definition());
        }
        return kunskap;
    }
}
