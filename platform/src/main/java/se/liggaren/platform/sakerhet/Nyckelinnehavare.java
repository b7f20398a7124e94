package se.liggaren.platform.sakerhet;

/**
 * Whoever calls with a key that is right.
 *
 * @param vem      whose the key is, in the roles that it gives now
 * @param baraLasa whether it may be used for reading alone
 */
record Nyckelinnehavare(Inloggad vem, boolean baraLasa) {
}
