package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.desktop.assembly.HomeFolder;
import picocli.CommandLine.Option;

/** What every command takes: where the home is, which node, how to answer, and where the password comes from. */
public final class HomeOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The home of this member: vault and catalogue. Default: $XINGLIN_HOME or ~/.xinglin.")
    @Nullable
    Path home;

    @Option(
            names = "--node",
            paramLabel = "FILE|ADDRESSES",
            description =
                    "The node to talk to: its node.json, or chain=URL,feed=URL,ipfs=URL,edge=HOST:PORT,"
                            + "deployment=FILE[,token=FILE][,ipfs-token=FILE][,enrolment-token=FILE][,gateway=URL]. Default: $XINGLIN_NODE, or the node of the last time. It must be of the home's chain: “chain move” changes that.")
    @Nullable
    String node;

    @Option(names = "--json", description = "Answer with one line of JSON a result.")
    boolean json;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password. Default: $XINGLIN_PASSWORD, or a prompt.")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who unlocks. Default: $XINGLIN_OPERATOR, or the only one, or administrator.")
    @Nullable
    String operator;

    /** Empty when nobody was named. */
    String operator() {
        return operator != null ? operator : Objects.requireNonNullElse(System.getenv("XINGLIN_OPERATOR"), "");
    }

    HomeFolder folder() {
        return home == null ? HomeFolder.usual() : new HomeFolder(home);
    }

    @Nullable
    String nodeReference() {
        return node != null ? node : System.getenv("XINGLIN_NODE");
    }

    Output output() {
        return new Output(System.out, System.err, json);
    }

    /** Whether a second try makes sense: only where a person types. */
    boolean isPrompting() {
        return passwordFile == null && System.getenv("XINGLIN_PASSWORD") == null;
    }

    /** The caller closes it. @throws Failed Invalid FILE_MISSING or FILE_UNREADABLE */
    Secret password(String prompt) throws Failed {
        if (passwordFile != null) {
            return firstLine(passwordFile);
        }
        String fromEnvironment = System.getenv("XINGLIN_PASSWORD");
        if (fromEnvironment != null) {
            return Secret.ofTyped(fromEnvironment.toCharArray());
        }
        char[] typed = Terminal.typedUnseen(prompt)
                .orElseThrow(() ->
                        new UsageException("No password was given: use --password-file FILE or XINGLIN_PASSWORD."));
        return Secret.ofTyped(typed);
    }

    /** The caller closes it. @throws Failed Invalid FILE_MISSING or FILE_UNREADABLE */
    static Secret firstLine(Path file) throws Failed {
        if (!Files.exists(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            int end = 0;
            while (end < chars.length() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
                end++;
            }
            char[] line = new char[end];
            chars.get(line);
            return Secret.ofTyped(line);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }
}
