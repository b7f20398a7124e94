package se.liggaren.platform.sakerhet;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a password must be: long, and hard to guess also for whoever knows what others choose and whose it is. */
final class Losenordskrav {

    private static final int MINST_TECKEN = 12;

    /** More than this bcrypt does not tell apart. */
    private static final int MEST_BYTE = 72;

    /** Of 0 to 4: it takes at least ten thousand million guesses. */
    private static final int SVART_ATT_GISSA = 4;

    private static final List<String> TJANSTENS_ORD = List.of("liggaren", "upphandling", "upphandlingar",
            "upphandlingsplan", "lösenord", "losenord", "inloggning", "region", "nämnd", "sommar", "vinter");

    private final Zxcvbn gissare = new Zxcvbn();

    /** What is wrong with a password that somebody wants, in Swedish; nothing when it will do. */
    Optional<String> feletMed(String losenord, Inloggad vem) {
        if (losenord.codePointCount(0, losenord.length()) < MINST_TECKEN) {
            return Optional.of("Lösenordet ska ha minst 12 tecken.");
        }
        if (Konton.storlek(losenord) > MEST_BYTE) {
            return Optional.of("Lösenordet är för långt: högst 72 tecken, där å, ä, ö och andra tecken än a till z räknas"
                    + " som två eller fler.");
        }
        return gissare.measure(losenord, ordOm(vem)).getScore() < SVART_ATT_GISSA
                ? Optional.of("Lösenordet är för lätt att gissa: det liknar vanliga lösenord, följer ett mönster eller bygger"
                        + " på kontots namn eller tjänstens. Ta flera ord som inte hör ihop.")
                : Optional.empty();
    }

    private static List<String> ordOm(Inloggad vem) {
        var ord = new ArrayList<>(TJANSTENS_ORD);
        ord.add(vem.konto());
        ord.addAll(List.of(vem.konto().split("[._-]")));
        ord.add(vem.organisation());
        ord.addAll(List.of(vem.organisation().split("\\s+")));
        ord.removeIf(String::isBlank);
        return ord;
    }
}
