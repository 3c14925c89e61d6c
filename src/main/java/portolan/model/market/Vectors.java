package portolan.model.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small helpers between arrays and unmodifiable lists. */
final class Vectors {

    private Vectors() {}

    static List<Double> list(double[] values) {
        Double[] boxed = new Double[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return List.of(boxed);
    }

    static List<Double> filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return list(values);
    }

    static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
