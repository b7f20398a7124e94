package se.liggaren.platform.sakerhet;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.OgiltigInstallning;

/**
 * How the provider is reached, and what it says of people; {@code liggaren.oidc.*}.
 *
 * @param issuer            the provider's name, under which it describes itself
 * @param clientId          what the provider calls us
 * @param clientSecret      how we prove to it who we are; empty when PKCE alone does
 * @param audience          what a token must be meant for to be taken by the API; never the client's id, since a token
 *                          that tells us who has logged in is not a token to call us with
 * @param scope             what is asked for at login
 * @param rollerClaim       where a token tells the roles: a claim's name, or a path of names with dots between
 * @param roller            which role each of its values gives; a value that is a role's name needs no line
 * @param organisationClaim where a token tells the organisation; when absent it is {@code liggaren.organisation}
 */
record Oidcinstallning(String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
        @DefaultValue("liggaren-api") String audience, @DefaultValue({"openid", "profile"}) List<String> scope,
        @DefaultValue("roles") String rollerClaim, @DefaultValue Map<String, Roll> roller,
        Optional<String> organisationClaim) {

    private static final Set<String> DEN_HAR_DATORN = Set.of("localhost", "127.0.0.1", "[::1]");

    Oidcinstallning {
        kraver(!clientId.isBlank(), "liggaren.oidc.client-id saknas");
        kraver(!audience.isBlank() && !audience.equals(clientId),
                "liggaren.oidc.audience ska vara något annat än klientens id");
        kraver(scope.contains("openid"), "liggaren.oidc.scope saknar openid");
        var adress = URI.create(issuer);
        kraver(adress.getHost() != null
                        && ("https".equals(adress.getScheme()) || DEN_HAR_DATORN.contains(adress.getHost())),
                "liggaren.oidc.issuer ska vara en adress som börjar med https://");
    }

    /** Where the provider is, as a browser counts it. */
    String ursprung() {
        var adress = URI.create(issuer);
        return adress.getScheme() + "://" + adress.getRawAuthority();
    }

    private static void kraver(boolean uppfyllt, String annars) {
        if (!uppfyllt) {
            throw new OgiltigInstallning(annars + ".");
        }
    }
}
