package org.xinglin.learning.models;

import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of matrices that lie row by row, by the sgemm under ND4J, called as ND4J's own {@code CpuLevel3} calls it but without the
 * objects it makes on the way: a call takes less than a microsecond, and loops in Java are no faster for any shape. Nothing is
 * allocated.
 */
final class Products {
    private static final int ROW_MAJOR = 101;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;

    /*
     * One thread: then the bits do not depend on how many cores there are, and a machine that does other things as well does not let
     * sgemm's threads wait for each other, which made steps up to twenty times as slow.
     */
    static {
        Nd4j.factory().blas().setMaxThreads(1);
    }

    private Products() {}

    /** C = A B, A being rows x inner. */
    static void multiply(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns) {
        cblas_sgemm(
                ROW_MAJOR,
                PLAIN,
                PLAIN,
                rows,
                columns,
                inner,
                1,
                a.pointer(),
                inner,
                b.pointer(),
                columns,
                0,
                c.pointer(),
                columns);
    }

    /** C = keep C + A B', A being rows x inner and B columns x inner. */
    static void timesTransposed(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns, float keep) {
        cblas_sgemm(
                ROW_MAJOR,
                PLAIN,
                TRANSPOSED,
                rows,
                columns,
                inner,
                1,
                a.pointer(),
                inner,
                b.pointer(),
                inner,
                keep,
                c.pointer(),
                columns);
    }

    /** C = keep C + A' B, A being inner x rows and B inner x columns. */
    static void transposedTimes(Tensor a, Tensor b, Tensor c, int rows, int inner, int columns, float keep) {
        cblas_sgemm(
                ROW_MAJOR,
                TRANSPOSED,
                PLAIN,
                rows,
                columns,
                inner,
                1,
                a.pointer(),
                rows,
                b.pointer(),
                columns,
                keep,
                c.pointer(),
                columns);
    }
}
