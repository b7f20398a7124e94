package se.liggaren.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for localhost that its own key has signed, made by the JDK's keytool.
 *
 * @param cert in PEM
 * @param key  in PEM
 */
record Provcertifikat(Path cert, Path key, Certificate certificate) {

    private static final String LOSENORD = "prov-prov";

    static Provcertifikat nytt(Path katalog, String namn, String... mer) throws Exception {
        Path lager = katalog.resolve(namn + ".p12");
        List<String> rad = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "prov", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost",
                "-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", lager.toString(),
                "-storepass", LOSENORD));
        rad.addAll(List.of(mer));
        Process keytool = new ProcessBuilder(rad).redirectErrorStream(true).start();
        String sagt = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(sagt);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(lager)) {
            store.load(in, LOSENORD.toCharArray());
        }
        Certificate certificate = store.getCertificate("prov");
        return new Provcertifikat(
                pem(katalog.resolve(namn + ".crt"), "CERTIFICATE", certificate.getEncoded()),
                pem(katalog.resolve(namn + ".key"), "PRIVATE KEY",
                        store.getKey("prov", LOSENORD.toCharArray()).getEncoded()), certificate);
    }

    /** Trusts this certificate, and no other. */
    SSLContext tillit() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("prov", certificate);
        TrustManagerFactory tillit = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        tillit.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, tillit.getTrustManagers(), null);
        return tls;
    }

    private static Path pem(Path fil, String slag, byte[] innehall) throws IOException {
        return Files.writeString(fil, "-----BEGIN " + slag + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(innehall) + "\n-----END " + slag + "-----\n");
    }
}
