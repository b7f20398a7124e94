package se.liggaren.query.aktuellplan;

/** How the rows of a plan at a moment are asked for, in one place for every question about them. */
final class Planrader {

    /** Every row of the plan. */
    static final String ALLA = vid("true");

    private Planrader() {
    }

    /**
     * The start of a question, after which {@code rad} is the rows of the plan {@code :plan} at {@code :giltigt} as
     * known at {@code :kant}. A row whose procurement has been replaced goes on with the one that replaced it, as far
     * as there is one.
     *
     * @param villkor which of the rows ({@code rad}) are asked for
     */
    static String vid(String villkor) {
        return """
                with recursive led as (
                    select rad_id, radnr, upphandling as id, 0 as nr
                    from {vy}.planrad rad
                    where plan = :plan and giltig @> :giltigt and kand @> :kant and {villkor}
                    union all
                    select rad_id, radnr, fore.ersatt_av, nr + 1
                    from led join {vy}.upphandling fore using (id)
                    where fore.ersatt_av is not null and fore.giltig @> :giltigt and fore.kand @> :kant)
                    cycle id set varv using vag,
                rad as (
                    select distinct on (rad_id) rad_id, radnr, id, lopnummer, namn, region, status, fas, bemanning,
                        start_tidigast, start_senast, bekraftad, soktext
                    from led join {vy}.upphandling u using (id)
                    where not varv and u.giltig @> :giltigt and u.kand @> :kant
                    order by rad_id, nr desc)
                """.replace("{villkor}", villkor);
    }
}
