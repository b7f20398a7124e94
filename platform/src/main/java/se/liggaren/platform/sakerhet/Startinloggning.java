package se.liggaren.platform.sakerhet;

import java.util.List;

/** How somebody gets in for the first time; told once, by whoever starts the service. */
public sealed interface Startinloggning {

    /** One account for each role, all with the same password; the API key is {@code demo.<konto>.<losenord>}. */
    record Demo(List<String> konton, String losenord) implements Startinloggning {

        public Demo {
            konton = List.copyOf(konton);
        }
    }

    /** The first account was made just now; the password works once, to choose another. */
    record ForstaKontot(String konto, String engangslosenord) implements Startinloggning {
    }

    /** There are accounts, and those who have them know their passwords. */
    record KontonFinns() implements Startinloggning {
    }

    /** Everybody logs in at the organisation's own provider. */
    record HosLeverantor(String issuer) implements Startinloggning {
    }
}
