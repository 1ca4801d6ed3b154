package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import picocli.CommandLine.Option;

/** Where another password than the one that unlocks comes from: a file, $XINGLIN_NEW_PASSWORD, or twice from the keyboard. */
final class NewPassword {
    private static final String VARIABLE = "XINGLIN_NEW_PASSWORD";

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the new password or PIN. Default: $" + VARIABLE + ", or a prompt.")
    @Nullable
    Path file;

    /** The caller closes it. @throws Failed Invalid FILE_MISSING or FILE_UNREADABLE */
    Secret chosen(String whose) throws Failed {
        Secret given = given();
        if (given != null) {
            return given;
        }
        char[] first = typed("New password of " + whose + ", at least 8 characters");
        char[] second = typed("The same password again");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new UsageException("The two passwords differ. Nothing was changed.");
        }
        return Secret.ofTyped(first);
    }

    /** A PIN that exists already is asked for once. The caller closes it. */
    Secret pin(String whose) throws Failed {
        Secret given = given();
        return given != null ? given : Secret.ofTyped(typed("PIN of the token of " + whose));
    }

    private @Nullable Secret given() throws Failed {
        if (file != null) {
            return HomeOptions.firstLine(file);
        }
        String named = System.getenv(VARIABLE);
        return named == null ? null : Secret.ofTyped(named.toCharArray());
    }

    private static char[] typed(String prompt) {
        return Terminal.typedUnseen(prompt)
                .orElseThrow(() -> new UsageException(
                        "No new password was given: use --new-password-file FILE or " + VARIABLE + "."));
    }
}
