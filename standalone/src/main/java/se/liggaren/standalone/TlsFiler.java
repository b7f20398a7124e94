package se.liggaren.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.boot.ssl.pem.PemContent;
import se.liggaren.standalone.postgres.Starthinder;

/**
 * The certificate that the service shows and the key that goes with it, as the PEM files that every issuer gives.
 *
 * @param cert the service's own certificate, then those that lead to the issuer's
 * @param key  the private key, without a password
 */
record TlsFiler(Path cert, Path key) {

    private static final String BUNDLE = "liggaren";

    /** Whoever listens learns nothing later from a key that leaks: only exchanges of keys that are forgotten. */
    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_AES_128_GCM_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    /**
     * The settings that make the service speak nothing but TLS, and take new files in use when they are exchanged.
     *
     * @throws Starthinder when it would not work
     */
    List<String> properties(Clock clock) {
        verify(clock);
        String bundle = "--spring.ssl.bundle.pem." + BUNDLE;
        return List.of("--server.ssl.bundle=" + BUNDLE,
                bundle + ".reload-on-update=true",
                bundle + ".keystore.certificate=file:" + cert.toAbsolutePath(),
                bundle + ".keystore.private-key=file:" + key.toAbsolutePath(),
                bundle + ".keystore.verify-keys=true",
                bundle + ".options.enabled-protocols=TLSv1.3,TLSv1.2",
                bundle + ".options.ciphers=" + CIPHERS);
    }

    private void verify(Clock clock) {
        X509Certificate own = certificate();
        try {
            own.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException passed) {
            throw new Starthinder("Certifikatet i " + cert + " gick ut " + day(own.getNotAfter(), clock) + ".", passed);
        } catch (CertificateNotYetValidException early) {
            throw new Starthinder("Certifikatet i " + cert + " börjar gälla " + day(own.getNotBefore(), clock) + ".",
                    early);
        }
        if (!belongTogether(own, privateKey())) {
            throw new Starthinder("Nyckeln i " + key + " hör inte till certifikatet i " + cert + ".");
        }
    }

    private X509Certificate certificate() {
        PemContent content = content(cert);
        try {
            return content.getCertificates().getFirst();
        } catch (RuntimeException notPem) {
            throw new Starthinder("I " + cert + " finns inget certifikat i PEM-format.", notPem);
        }
    }

    private PrivateKey privateKey() {
        PemContent content = content(key);
        try {
            return content.getPrivateKey();
        } catch (RuntimeException notPem) {
            throw new Starthinder("I " + key + " finns ingen privat nyckel i PEM-format utan lösenord.", notPem);
        }
    }

    private static PemContent content(Path file) {
        try {
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                return PemContent.load(file);
            }
        } catch (IOException unreadable) {
            throw new Starthinder("Filen " + file + " går inte att läsa.", unreadable);
        }
        throw new Starthinder(Files.exists(file) ? "Filen " + file + " går inte att läsa."
                : "Det finns ingen fil " + file + ".");
    }

    /** What the one has signed the other knows. */
    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            });
            byte[] message = certificate.getEncoded();
            signature.initSign(key);
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static LocalDate day(Date moment, Clock clock) {
        return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
    }
}
