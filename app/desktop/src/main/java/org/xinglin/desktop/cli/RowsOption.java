package org.xinglin.desktop.cli;

import picocli.CommandLine.Option;

/** How many rows a forecast for somebody else's hospital is counted with. */
final class RowsOption {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "200",
            description = "Training rows of the smallest hospital, for what noise for records comes to. Default: 200.")
    private long rows;

    long rows() {
        if (rows < 1) {
            throw new UsageException("--rows has to be 1 or more");
        }
        return rows;
    }
}
