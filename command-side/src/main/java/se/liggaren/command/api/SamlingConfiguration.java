package se.liggaren.command.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.legend.StatuslegendAggregate;
import se.liggaren.command.lopnummer.LopnummerserieAggregate;
import se.liggaren.command.lopnummer.TilldelaLopnummer;
import se.liggaren.command.plan.PlanAggregate;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.platform.Strom;
import se.liggaren.command.sammantrade.SammantradeAggregate;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.upphandling.UpphandlingAggregate;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.legend.StatuslegendKommando;
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
    Samling<UpphandlingCommand> upphandlingssamling(Upphandlingsregister register) {
        return Samling.av("upphandlingar", UpphandlingCommand.class, UpphandlingsKommando::valueOf,
                Adressering.medId("Upphandlingens id eller löpnummer, t.ex. GNUS-2026-04.",
                        beteckning -> register.slaUpp(beteckning).toString()));
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
}
