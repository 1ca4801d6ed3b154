package org.xinglin.ipfs.mfs;

/**
 * How bytes are written to a file.
 *
 * @param offset where they begin; a gap behind the present end is filled with zeros
 * @param create whether a file that is not there is made
 * @param truncate whether the file ends behind them
 * @param parents whether missing directories are made
 */
public record WriteMode(long offset, boolean create, boolean truncate, boolean parents) {
    public WriteMode {
        if (offset < 0) {
            throw new IllegalArgumentException("cannot have negative write offset");
        }
    }
}
