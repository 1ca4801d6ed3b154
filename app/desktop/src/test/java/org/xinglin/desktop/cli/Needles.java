package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for secrets in files, also where they were written in another form. */
final class Needles {
    private static final int BLOCK = 1 << 20;
    private static final int PREFIX = 4;

    /** What is looked for, by how it is told. */
    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    private final Map<Integer, List<Map.Entry<String, byte[]>>> byPrefix = new LinkedHashMap<>();

    Needles text(String name, String secret) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
            bytes(name + " in " + charset, secret.getBytes(charset));
        }
        StringBuilder escaped = new StringBuilder();
        secret.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : String.format("\\u%04x", c)));
        bytes(name + " escaped", escaped.toString().getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Needles bytes(String name, byte[] secret) {
        add(name, secret);
        String hex = HexFormat.of().formatHex(secret);
        add(name + " in hex", ascii(hex));
        add(name + " in HEX", ascii(hex.toUpperCase(Locale.ROOT)));
        for (int shift = 0; shift < 3; shift++) {
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                add(name + " in base64", inner(encoder, secret, shift));
            }
        }
        return this;
    }

    /** What base64 makes of the secret whatever stands before and after it. */
    private static byte[] inner(Base64.Encoder encoder, byte[] secret, int shift) {
        byte[] padded = new byte[shift + secret.length];
        System.arraycopy(secret, 0, padded, shift, secret.length);
        byte[] encoded = encoder.withoutPadding().encode(padded);
        int begin = shift == 0 ? 0 : shift + 1;
        int end = encoded.length - (padded.length % 3 == 0 ? 0 : 1);
        return Arrays.copyOfRange(encoded, begin, Math.max(begin, end));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String name, byte[] form) {
        if (form.length <= PREFIX) {
            throw new IllegalArgumentException(name + " is too short to be told from chance");
        }
        if (forms.values().stream().noneMatch(known -> Arrays.equals(known, form))) {
            forms.put(name + " #" + forms.size(), form);
            byPrefix.computeIfAbsent(prefix(form, 0), none -> new ArrayList<>()).add(Map.entry(name, form));
        }
    }

    private static int prefix(byte[] bytes, int at) {
        return (bytes[at] << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    /** Every secret that lies in a file below the folder, or in the name of one. */
    List<String> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            scan(ascii(folder.relativize(file) + "    "), file, found);
            scan(file, found);
        }
        return found;
    }

    private void scan(Path file, List<String> found) throws IOException {
        int longest =
                forms.values().stream().mapToInt(form -> form.length).max().orElse(0);
        byte[] window = new byte[0];
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] next = in.readNBytes(BLOCK); next.length > 0; next = in.readNBytes(BLOCK)) {
                byte[] joined = Arrays.copyOf(window, window.length + next.length);
                System.arraycopy(next, 0, joined, window.length, next.length);
                scan(joined, file, found);
                window = Arrays.copyOfRange(joined, Math.max(0, joined.length - longest), joined.length);
            }
        }
    }

    private void scan(byte[] hay, Path file, List<String> found) {
        for (int at = 0; at + PREFIX <= hay.length; at++) {
            for (Map.Entry<String, byte[]> form : byPrefix.getOrDefault(prefix(hay, at), List.of())) {
                byte[] needle = form.getValue();
                if (at + needle.length <= hay.length
                        && Arrays.equals(hay, at, at + needle.length, needle, 0, needle.length)) {
                    found.add(form.getKey() + " in " + file);
                }
            }
        }
    }
}
