package org.xinglin.federation.privacy;

/** Mean, standard deviation and kurtosis (3 for a Gaussian) of a sample. */
record Moments(double mean, double deviation, double kurtosis) {
    static Moments of(double[] sample) {
        double mean = 0;
        for (double value : sample) {
            mean += value / sample.length;
        }
        double second = 0;
        double fourth = 0;
        for (double value : sample) {
            double square = (value - mean) * (value - mean);
            second += square / sample.length;
            fourth += square * square / sample.length;
        }
        return new Moments(mean, Math.sqrt(second), fourth / (second * second));
    }
}
