package org.archduet.driver.selftest;

/**
 * What driver, machine and the way there and back add to the time of the known server: response times at the same rate when it
 * takes none. A slow or a shared machine adds more, and adds it to every answer alike.
 *
 * @param millis one value a request
 */
record Floor(double[] millis) {

    double mean() {
        return Samples.mean(millis);
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double q) {
        return Samples.quantile(millis, q);
    }

    /** By how much more than the median it adds to one request in 1 / (1 &minus; q). */
    double beyondMedian(double q) {
        return quantile(q) - median();
    }
}
