package portolan.data;

import java.util.ArrayList;
import java.util.List;
import portolan.core.Range;

/**
 * Trade elasticities by sector: the per cent by which imports from one origin fall against those from others when they
 * become one per cent dearer. A positive number; the elasticity of substitution less one.
 */
public final class TradeElasticities {
    private final List<Range> ranges;
    private final List<Study> studies;
    private final List<double[]> values = new ArrayList<>();

    /**
     * One published set.
     *
     * @param id id
     * @param name authors and year
     * @param source source id
     * @param note what it covers
     */
    public record Study(String id, String name, String source, String note) {}

    /**
     * Copies the values.
     *
     * @param ranges low, central and high by sector, positive
     * @param studies the published sets; the central values are of the first
     * @param values by study and sector, positive, or NaN where a study has no estimate
     * @throws IllegalArgumentException when a value is out of range or a dimension does not fit
     */
    public TradeElasticities(List<Range> ranges, List<Study> studies, List<double[]> values) {
        this.ranges = List.copyOf(ranges);
        this.studies = List.copyOf(studies);
        if (values.size() != studies.size()) {
            throw new IllegalArgumentException("each study has its values");
        }
        for (double[] study : values) {
            if (study.length != ranges.size()) {
                throw new IllegalArgumentException("each study has one value a sector");
            }
            for (double value : study) {
                if (value <= 0 || Double.isInfinite(value)) {
                    throw new IllegalArgumentException("a trade elasticity is positive and finite");
                }
            }
            this.values.add(study.clone());
        }
        for (Range range : ranges) {
            if (!(range.low() > 0 && range.high() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a trade elasticity is positive and finite");
            }
        }
    }

    /** Low, central and high by sector. */
    public List<Range> ranges() {
        return ranges;
    }

    /** The published sets; the central values are those of the first. */
    public List<Study> studies() {
        return studies;
    }

    /** Central values by sector. */
    public double[] central() {
        return ranges.stream().mapToDouble(Range::central).toArray();
    }

    /** Lower ends of the ranges by sector. */
    public double[] low() {
        return ranges.stream().mapToDouble(Range::low).toArray();
    }

    /** Upper ends of the ranges by sector. */
    public double[] high() {
        return ranges.stream().mapToDouble(Range::high).toArray();
    }

    /** Whether a study has an estimate of its own for a sector. */
    public boolean covers(String study, int sector) {
        return !Double.isNaN(values.get(position(study))[sector]);
    }

    /**
     * Values of one study by sector, the central value where it has none: no study covers services.
     *
     * @throws IllegalArgumentException when there is no such study
     */
    public double[] of(String study) {
        double[] all = values.get(position(study)).clone();
        for (int s = 0; s < all.length; s++) {
            all[s] = Double.isNaN(all[s]) ? ranges.get(s).central() : all[s];
        }
        return all;
    }

    private int position(String study) {
        for (int i = 0; i < studies.size(); i++) {
            if (studies.get(i).id().equals(study)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no study " + study);
    }
}
