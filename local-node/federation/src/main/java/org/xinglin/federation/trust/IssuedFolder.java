package org.xinglin.federation.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every certificate that the authority made, a PEM file each, named by its serial number. */
final class IssuedFolder {
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String ENDING = ".pem";

    private final Path folder;

    IssuedFolder(Path folder) throws IOException {
        this.folder = folder;
        DurableFile.makeFolder(folder);
    }

    void add(X509Certificate certificate) throws IOException {
        write(folder.resolve(Certificates.serial(certificate) + ENDING), certificate);
    }

    /** By the end of their validity. */
    List<X509Certificate> all() throws IOException, DistrustException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        List<X509Certificate> all = new ArrayList<>();
        for (Path file : files) {
            all.add(read(file));
        }
        all.sort(Comparator.comparing(X509Certificate::getNotAfter).thenComparing(X509Certificate::getSerialNumber));
        return all;
    }

    static void write(Path file, X509Certificate certificate) throws IOException {
        try {
            String text = new Pem.Block(CERTIFICATE, certificate.getEncoded()).text();
            DurableFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate without a form", e);
        }
    }

    static X509Certificate read(Path file) throws IOException, DistrustException {
        try {
            return Certificates.read(
                    Pem.first(Files.readString(file, StandardCharsets.US_ASCII)).bytes());
        } catch (DistrustException e) {
            throw e;
        } catch (CertificateException e) {
            throw new DistrustException(
                    Distrust.AUTHORITY_BROKEN, "the certificate " + file.getFileName() + " is damaged", e);
        }
    }
}
