package org.xinglin.desktop.cli;

import picocli.CommandLine.Command;

/** Looks at the chain; changes nothing. */
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Looks at the chain; changes nothing.",
        subcommands = ChainBlockCommand.class)
final class ChainCommand {}
