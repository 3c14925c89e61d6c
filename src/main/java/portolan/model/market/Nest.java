package portolan.model.market;

import java.util.ArrayList;
import java.util.List;
import portolan.numerics.LogarithmicMean;

/** One nest of demand written out from its definition: slow and plain, for checks and explanations. */
final class Nest {
    private final double elasticity;
    private final List<Member> members = new ArrayList<>();
    private double logMean = Double.NaN;

    /** Share in the baseline, preference before it is normalised, log price now and in the year before. */
    private record Member(double share, double taste, double price, double reference) {}

    Nest(double elasticity) {
        this.elasticity = elasticity;
    }

    /** Takes in a member: share in the baseline, preference, change of the log price now and in the year before. */
    void add(double share, double taste, double price, double reference) {
        members.add(new Member(share, taste, price, reference));
    }

    /** Log of the spending share after over that in the baseline, for a member with this preference and price. */
    double logShare(double taste, double price) {
        if (Double.isNaN(logMean)) {
            logMean = logMean(false);
        }
        return logShare(taste, price, logMean);
    }

    private double logShare(double taste, double price, double mean) {
        // a nest with one member keeps all of the spending
        return members.size() == 1 ? 0 : taste + (1 - elasticity) * price - mean;
    }

    private double logMean(boolean before) {
        double mean = 0;
        for (Member member : members) {
            double price = before ? member.reference() : member.price();
            mean += member.share() * StrictMath.exp(member.taste() + (1 - elasticity) * price);
        }
        return StrictMath.log(mean);
    }

    /** The CES index at normalised preferences. */
    double ces() {
        return ces(false);
    }

    private double ces(boolean before) {
        double norm = 0;
        double sum = 0;
        double mean = 0;
        for (Member member : members) {
            double price = before ? member.reference() : member.price();
            double weight = member.share() * StrictMath.exp(member.taste());
            norm += weight;
            mean += weight * price;
            sum += weight * StrictMath.exp((1 - elasticity) * price);
        }
        boolean unit = StrictMath.abs(1 - elasticity) < 1e-12;
        return unit ? mean / norm : StrictMath.log(sum / norm) / (1 - elasticity);
    }

    /** Mean log price of the year before, weights in proportion to the logarithmic means of shares before and after. */
    double reference() {
        double weights = 0;
        double sum = 0;
        double mean = members.isEmpty() ? 0 : logMean(true);
        for (Member member : members) {
            double after = member.share() * StrictMath.exp(logShare(member.taste(), member.reference(), mean));
            double weight = LogarithmicMean.of(member.share(), after);
            weights += weight;
            sum += weight * member.reference();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** The index that rules demand: what the year before left, and the CES change since. */
    double index() {
        return members.isEmpty() ? 0 : reference() + ces(false) - ces(true);
    }

    /** Digits that the logarithm of a sum loses. */
    double lost() {
        return 1e-15 / StrictMath.max(1e-3, StrictMath.abs(1 - elasticity));
    }
}
