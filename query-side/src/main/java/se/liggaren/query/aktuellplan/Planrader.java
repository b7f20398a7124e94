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
     * @param villkor which of the rows ({@code planrad}) are asked for
     */
    static String vid(String villkor) {
        return """
                with recursive ersatt as (
                    select id, ersatt_av from {vy}.upphandling
                    where ersatt_av is not null and giltig @> :giltigt and kand @> :kant),
                led as (
                    select rad_id, ersatt_av as id, 1 as nr
                    from {vy}.planrad join ersatt on ersatt.id = upphandling
                    where plan = :plan and giltig @> :giltigt and kand @> :kant
                    union all
                    select rad_id, ersatt_av, nr + 1 from led join ersatt using (id))
                    cycle id set varv using vag,
                sist as (
                    select distinct on (rad_id) rad_id, id
                    from led join {vy}.upphandling u using (id)
                    where not varv and u.giltig @> :giltigt and u.kand @> :kant
                    order by rad_id, nr desc),
                rad as (
                    select planrad.rad_id, planrad.radnr, u.id, u.lopnummer, u.namn, u.region, u.status, u.fas,
                        u.bemanning, u.start_tidigast, u.start_senast, u.bekraftad, u.soktext
                    from {vy}.planrad left join sist using (rad_id)
                    join {vy}.upphandling u on u.id = coalesce(sist.id, planrad.upphandling)
                    where planrad.plan = :plan and planrad.giltig @> :giltigt and planrad.kand @> :kant
                    and u.giltig @> :giltigt and u.kand @> :kant and {villkor})
                """.replace("{villkor}", villkor);
    }
}
