package se.liggaren.command.api;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.liggaren.command.avtal.AvtalAggregate;
import se.liggaren.command.avtal.AvtalCommand;
import se.liggaren.command.behov.BehovAggregate;
import se.liggaren.command.behov.BehovCommand;
import se.liggaren.command.kommunstatistik.KommunstatistikAggregate;
import se.liggaren.command.kommunstatistik.KommunstatistikCommand;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.legend.StatuslegendAggregate;
import se.liggaren.command.lopnummer.LopnummerserieAggregate;
import se.liggaren.command.lopnummer.TilldelaLopnummer;
import se.liggaren.command.mal.MalAggregate;
import se.liggaren.command.mal.MalCommand;
import se.liggaren.command.nyckeltal.NyckeltalAggregate;
import se.liggaren.command.nyckeltal.RegistreraNyckeltal;
import se.liggaren.command.omvarld.OmvarldshandelseAggregate;
import se.liggaren.command.omvarld.OmvarldshandelseCommand;
import se.liggaren.command.plan.PlanAggregate;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.platform.Strom;
import se.liggaren.command.sammantrade.SammantradeAggregate;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.upphandling.UpphandlingAggregate;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.behov.BehovKommando;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.NyckeltalKommando;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** Every kind of stream, and the collections that clients reach them in. */
@Configuration(proxyBeanMethods = false)
class SamlingConfiguration {

    @Bean
    Strom<?, ?> upphandlingStrom() {
        return new Strom<>(UpphandlingCommand.class, UpphandlingAggregate.class, UpphandlingAggregate::new);
    }

    @Bean
    Strom<?, ?> avtalStrom() {
        return new Strom<>(AvtalCommand.class, AvtalAggregate.class, AvtalAggregate::new);
    }

    @Bean
    Strom<?, ?> planStrom() {
        return new Strom<>(PlanCommand.class, PlanAggregate.class, PlanAggregate::new);
    }

    @Bean
    Strom<?, ?> sammantradeStrom() {
        return new Strom<>(SammantradeCommand.class, SammantradeAggregate.class, SammantradeAggregate::new);
    }

    @Bean
    Strom<?, ?> statuslegendStrom() {
        return new Strom<>(FaststallStatuslegend.class, StatuslegendAggregate.class, StatuslegendAggregate::new);
    }

    @Bean
    Strom<?, ?> lopnummerserieStrom() {
        return new Strom<>(TilldelaLopnummer.class, LopnummerserieAggregate.class, LopnummerserieAggregate::new);
    }

    @Bean
    Strom<?, ?> malStrom() {
        return new Strom<>(MalCommand.class, MalAggregate.class, MalAggregate::new);
    }

    @Bean
    Strom<?, ?> nyckeltalStrom() {
        return new Strom<>(RegistreraNyckeltal.class, NyckeltalAggregate.class, NyckeltalAggregate::new);
    }

    @Bean
    Strom<?, ?> kommunstatistikStrom() {
        return new Strom<>(KommunstatistikCommand.class, KommunstatistikAggregate.class, KommunstatistikAggregate::new);
    }

    @Bean
    Strom<?, ?> omvarldshandelseStrom() {
        return new Strom<>(OmvarldshandelseCommand.class, OmvarldshandelseAggregate.class,
                OmvarldshandelseAggregate::new);
    }

    @Bean
    Strom<?, ?> behovStrom() {
        return new Strom<>(BehovCommand.class, BehovAggregate.class, BehovAggregate::new);
    }

    @Bean
    Samling<UpphandlingCommand> upphandlingssamling(Upphandlingsregister register) {
        return Samling.av("upphandlingar", UpphandlingCommand.class, UpphandlingsKommando::valueOf,
                Adressering.medId("Upphandlingens id eller löpnummer, t.ex. GNUS-2026-04.",
                        beteckning -> register.slaUpp(beteckning).toString()));
    }

    @Bean
    Samling<AvtalCommand> avtalssamling() {
        return Samling.av("avtal", AvtalCommand.class, AvtalKommando::valueOf, Adressering.medId());
    }

    @Bean
    Samling<PlanCommand> plansamling() {
        return Samling.av("planer", PlanCommand.class, PlanKommando::valueOf,
                Adressering.medNamn("ar", KommandoApiPage.AR, "Planens år, t.ex. 2026.",
                        ar -> Planstrom.namn(Integer.parseInt(ar))));
    }

    @Bean
    Samling<SammantradeCommand> sammantradessamling() {
        return Samling.av("sammantraden", SammantradeCommand.class, SammantradeKommando::valueOf, Adressering.medId());
    }

    @Bean
    Samling<FaststallStatuslegend> statuslegendsamling() {
        return Samling.av("statuslegend", FaststallStatuslegend.class, StatuslegendKommando::valueOf,
                Adressering.enda(Statuslegend.STROM));
    }

    @Bean
    Samling<MalCommand> malsamling() {
        return Samling.av("mal", MalCommand.class, MalKommando::valueOf, Adressering.medId());
    }

    @Bean
    Samling<RegistreraNyckeltal> nyckeltalssamling() {
        return Samling.av("nyckeltal", RegistreraNyckeltal.class, NyckeltalKommando::valueOf,
                Adressering.medNamn("serie", Pattern.compile("[a-z0-9-]{1,60}"),
                        "Seriens korta namn, t.ex. leverantorsefterfoljsamhet.", Nyckeltalsstrom::namn));
    }

    @Bean
    Samling<KommunstatistikCommand> kommunstatistiksamling() {
        return Samling.av("kommunstatistik", KommunstatistikCommand.class, KommunstatistikKommando::valueOf,
                Adressering.medNamn("ar", KommandoApiPage.AR, "Året som statistiken avser, t.ex. 2022.",
                        ar -> Kommunstatistikstrom.namn(Integer.parseInt(ar))));
    }

    @Bean
    Samling<OmvarldshandelseCommand> omvarldshandelsesamling() {
        return Samling.av("omvarldshandelser", OmvarldshandelseCommand.class, OmvarldshandelseKommando::valueOf,
                Adressering.medId());
    }

    @Bean
    Samling<BehovCommand> behovssamling() {
        return Samling.av("behov", BehovCommand.class, BehovKommando::valueOf, Adressering.medId());
    }
}
