package org.xinglin.desktop;

import org.xinglin.desktop.cli.Commands;

/** The {@code xinglin} command. */
public final class XinglinCommand {
    private XinglinCommand() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
