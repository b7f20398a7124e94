package se.liggaren.events.upphandling;

import java.util.function.Predicate;

/** A condition on a procurement's facets that a command rests on; its name is the reason for refusal when it fails. */
public enum Villkor {
    OVERPROVNING_PAGAR(l -> !l.overprovningPagar()),
    INGEN_OVERPROVNING_PAGAR(Lage::malPagar),
    OVERPROVNINGEN_AR_INTE_AVGJORD(Lage::allaMalAvgjorda),
    UPPHANDLINGEN_AR_PAUSAD(l -> !l.pausad()),
    UPPHANDLINGEN_AR_INTE_PAUSAD(Lage::pausad),
    DIREKTUPPHANDLING_ANNONSERAS_INTE(l -> !l.direktupphandling()),
    ENDAST_DIREKTUPPHANDLING_TILLDELAS_UTAN_ANNONS(l -> l.fas() != Fas.PAGAR || l.direktupphandling()),
    INGET_AVTAL_TECKNAT(Lage::avtalTecknat),
    AVTAL_AR_TECKNAT(l -> !l.avtalTecknat()),
    DOM_SAKNAS(Lage::avbrytandetUnderkant);

    private final Predicate<Lage> uppfyllt;

    Villkor(Predicate<Lage> uppfyllt) {
        this.uppfyllt = uppfyllt;
    }

    public boolean uppfylltAv(Lage lage) {
        return uppfyllt.test(lage);
    }
}
