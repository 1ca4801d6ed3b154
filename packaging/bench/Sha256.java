import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** How fast this JVM takes the SHA-256 of a file, in one thread and after a warm-up. Run as a source file. */
class Sha256 {
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path file = Path.of(arguments[0]);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 20];
        for (int i = 0; i < 200; i++) {
            sha.update(buffer);
        }
        sha.reset();
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        sha.digest();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-28s %7.2f s  %7.0f MB/s%n", "SHA-256 of the JVM", seconds, Files.size(file) / seconds / 1e6);
    }
}
