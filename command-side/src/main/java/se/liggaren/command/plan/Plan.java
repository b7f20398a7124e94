package se.liggaren.command.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A year's plan as its decisions see it.
 *
 * @param lage          empty until the plan is drawn up
 * @param rader         the rows it holds now
 * @param storstaRadnr  the highest row number ever given; numbers are not used again
 * @param uppfoljd      whether the year-end accounts tell how it went
 * @param senastAndrad  the day from which the latest fact holds
 */
public record Plan(Optional<Planlage> lage, List<Planrad> rader, int storstaRadnr, boolean uppfoljd,
        LocalDate senastAndrad) {

    /** A plan that nobody has drawn up yet. */
    public static Plan tom() {
        return new Plan(Optional.empty(), List.of(), 0, false, LocalDate.MIN);
    }

    /** The plan once one more fact is stored. */
    public Plan evolve(PlanEvent event) {
        LocalDate dag = event.gallerFran();
        return switch (event) {
            case PlanUpprattad e -> new Plan(Optional.of(Planlage.UTKAST), rader, storstaRadnr, uppfoljd, dag);
            case UpphandlingIntagenIPlan e -> med(lage, List.of(e.rad()), List.of(), dag);
            case UpphandlingOverford e -> med(lage, List.of(e.rad()), List.of(), dag);
            case SammantradesplanFaststalld e -> new Plan(lage, rader, storstaRadnr, uppfoljd, dag);
            case PlanFaststalld e -> new Plan(Optional.of(Planlage.FASTSTALLD), rader, storstaRadnr, uppfoljd, dag);
            case PlanJusterad e -> med(Optional.of(Planlage.JUSTERAD), e.tasIn(), e.tasUt(), dag);
            case PlanUppfoljdIBokslut e -> new Plan(lage, rader, storstaRadnr, true, dag);
            case UppfoljningGodkand e -> new Plan(lage, rader, storstaRadnr, uppfoljd, dag);
            case PlanStangd e -> new Plan(Optional.of(Planlage.STANGD), rader, storstaRadnr, uppfoljd, dag);
        };
    }

    private Plan med(Optional<Planlage> nyttLage, List<Planrad> tasIn, List<UUID> tasUt, LocalDate dag) {
        List<Planrad> nya = new ArrayList<>(rader);
        nya.removeIf(rad -> tasUt.contains(rad.radId()));
        nya.addAll(tasIn);
        return new Plan(nyttLage, List.copyOf(nya),
                tasIn.stream().mapToInt(Planrad::radnr).reduce(storstaRadnr, Math::max), uppfoljd, dag);
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<PlanEvent> utfarda(PlanCommand command, Utfardande utfardande) {
        PlanKommando regel = command.regel();
        if (command instanceof UpprattaPlan) {
            return lage.isPresent() ? Utfall.avvisat(Avvisningsskal.PLANEN_FINNS_REDAN)
                    : command.decide(this, utfardande);
        }
        Planlage nu = lage.orElseThrow();
        if (!regel.lagen().contains(nu)) {
            return Utfall.avvisat(Avvisningsskal.PLANENS_LAGE_TILLATER_INTE,
                    "kommando", regel.klartext(), "lage", nu.klartext(),
                    "oppna", PlanKommando.oppnaFor(nu).stream().map(PlanKommando::klartext).toList());
        }
        if (command.underlag().gallerFran().isBefore(senastAndrad)) {
            return Utfall.avvisat(Avvisningsskal.PLANEN_GALLER_FRAN_SENARE_DAG,
                    "gallerFran", command.underlag().gallerFran(), "tidigast", senastAndrad);
        }
        return command.decide(this, utfardande);
    }

    /** The procurement among the given ones that the plan already holds. */
    Optional<UpphandlingId> redanIntagen(List<UpphandlingId> upphandlingar) {
        return upphandlingar.stream().filter(id -> rader.stream().anyMatch(r -> r.upphandlingId().equals(id))).findFirst();
    }

    /** Rows for the procurements, numbered after those that the plan has had. */
    List<Planrad> nyaRader(String strom, List<UpphandlingId> upphandlingar) {
        List<Planrad> nya = new ArrayList<>();
        for (UpphandlingId id : upphandlingar) {
            int radnr = storstaRadnr + nya.size() + 1;
            nya.add(new Planrad(UUID.nameUUIDFromBytes((strom + "/" + radnr).getBytes(StandardCharsets.UTF_8)), radnr, id));
        }
        return List.copyOf(nya);
    }
}
