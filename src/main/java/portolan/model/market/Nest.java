package portolan.model.market;

import java.util.ArrayList;
import java.util.List;

/** One nest of demand written out from its definition: slow and plain, for checks and explanations. */
final class Nest {
    private final double elasticity;
    private final List<double[]> members = new ArrayList<>();
    private double logMean = Double.NaN;

    Nest(double elasticity) {
        this.elasticity = elasticity;
    }

    /** Takes in a member: share in the baseline, preference before it is normalised, change of the log price. */
    void add(double share, double taste, double price) {
        members.add(new double[] {share, taste, price});
    }

    /** Log of the spending share after over that in the baseline, for a member with this preference and price. */
    double logShare(double taste, double price) {
        // a nest with one member keeps all of the spending
        return members.size() == 1 ? 0 : taste + (1 - elasticity) * price - logMean();
    }

    private double logMean() {
        if (Double.isNaN(logMean)) {
            double mean = 0;
            for (double[] member : members) {
                mean += member[0] * StrictMath.exp(member[1] + (1 - elasticity) * member[2]);
            }
            logMean = StrictMath.log(mean);
        }
        return logMean;
    }

    /** The CES index at normalised preferences. */
    double ces() {
        double norm = 0;
        double sum = 0;
        double mean = 0;
        for (double[] member : members) {
            double weight = member[0] * StrictMath.exp(member[1]);
            norm += weight;
            mean += weight * member[2];
            sum += weight * StrictMath.exp((1 - elasticity) * member[2]);
        }
        boolean unit = StrictMath.abs(1 - elasticity) < 1e-12;
        return unit ? mean / norm : StrictMath.log(sum / norm) / (1 - elasticity);
    }

    /** Mean log price with weights in proportion to the logarithmic means of the shares before and after. */
    double average() {
        double weights = 0;
        double sum = 0;
        for (double[] member : members) {
            double after = member[0] * StrictMath.exp(logShare(member[1], member[2]));
            double weight = SatoVartia.mean(member[0], after);
            weights += weight;
            sum += weight * member[2];
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** Digits that the logarithm of a sum loses. */
    double lost() {
        return 1e-15 / StrictMath.max(1e-3, StrictMath.abs(1 - elasticity));
    }
}
