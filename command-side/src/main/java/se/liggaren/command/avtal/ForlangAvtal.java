package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;

/**
 * Extends the contract, on {@code gallerFran}: by its next option, or by what the parties agree on. After the last day
 * to extend it would be a new contract without a procurement.
 *
 * @param option        the number of the option that is used
 * @param nyttSlut      the last day that the parties agree on when no option is used
 * @param sarskildaSkal why a framework may run for more than four years (LOU 7 kap. 2 §)
 */
public record ForlangAvtal(Underlag underlag, Optional<Integer> option, Optional<LocalDate> nyttSlut,
        Optional<String> sarskildaSkal) implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        Optional<Avvisning> hinder = avtal.uppsagt(regel()).or(() -> tid(avtal))
                .or(() -> option.isPresent() ? option(avtal) : utanOption());
        if (hinder.isPresent()) {
            return new Utfall.Avvisat<>(hinder.get());
        }
        LocalDate slut = option.flatMap(_ -> avtal.nastaOption()).map(Avtalsoption::nyttSlut).or(() -> nyttSlut)
                .orElseThrow();
        return Utfall.utan(langd(avtal, slut), () -> new AvtalForlangt(underlag, option, slut, sarskildaSkal));
    }

    private Optional<Avvisning> tid(Avtal avtal) {
        return avtal.slutFore(underlag.gallerFran()).or(() -> avtal.senastForlanga()
                .filter(underlag.gallerFran()::isAfter)
                .map(senast -> Avvisning.av(Avvisningsskal.SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT,
                        "senastForlanga", senast, "gallerFran", underlag.gallerFran())));
    }

    private Optional<Avvisning> option(Avtal avtal) {
        Optional<Avtalsoption> nasta = avtal.nastaOption();
        if (!nasta.map(Avtalsoption::nr).equals(option)) {
            return Optional.of(Avvisning.av(Avvisningsskal.OPTIONEN_KAN_INTE_ANVANDAS, "option", option.orElseThrow(),
                    "nasta", nasta.map(o -> "option " + o.nr()).orElse("ingen")));
        }
        return nyttSlut.filter(slut -> !nasta.map(Avtalsoption::nyttSlut).equals(nyttSlut))
                .map(slut -> Avvisning.av(Avvisningsskal.OPTIONEN_GER_ANNAT_SLUT, "nyttSlut", slut,
                        "optionensSlut", nasta.orElseThrow().nyttSlut()));
    }

    private Optional<Avvisning> utanOption() {
        if (nyttSlut.isEmpty()) {
            return Optional.of(Avvisning.av(Avvisningsskal.OPTION_ELLER_NYTT_SLUT_SAKNAS));
        }
        return underlag.skal().isPresent() ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.FORLANGNING_UTAN_OPTION_KRAVER_SKAL));
    }

    private Optional<Avvisning> langd(Avtal avtal, LocalDate slut) {
        if (!slut.isAfter(avtal.slut().senast())) {
            return Optional.of(Avvisning.av(Avvisningsskal.NYTT_SLUT_AR_INTE_SENARE, "nyttSlut", slut,
                    "slut", avtal.slut().text()));
        }
        boolean utanSkal = avtal.villkor().ramavtal() && sarskildaSkal.or(avtal.villkor()::sarskildaSkal).isEmpty();
        return utanSkal && Avtalstid.forLangtForRamavtal(avtal.villkor().start(), OsakertDatum.dag(slut))
                ? Optional.of(Avvisning.av(Avtalstid.Fel.RAMAVTALET_AR_FOR_LANGT)) : Optional.empty();
    }
}
