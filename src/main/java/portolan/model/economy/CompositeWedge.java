package portolan.model.economy;

import java.util.ArrayList;
import java.util.List;
import portolan.model.AppliedWedge;
import portolan.numerics.LogarithmicMean;

/**
 * One wedge in place of those on the products of a flow, such that the flow, what its buyer pays and what each party gets
 * are those of the products together.
 *
 * <p>Products of a flow are varieties of their sector: with {@code kappa} the whole rise of a product's price by its wedge, z
 * what earlier wedges left behind of buyers' preference for it, and s its share in the flow of the undisturbed world, its
 * share is {@code s' = s e^z kappa^-theta / A}, where {@code A = sum s e^z kappa^-theta} is what is left of the flow's
 * attraction. Duties and rents are added over s'. The price of the flow is the mean of {@code ln kappa}, weighted as in the
 * index of Sato and Vartia between s and s': in the short run and in the long run it is the CES index. For small wedges all
 * this is the mean by shares; where a product is shut out, the rest of the flow is not. What a bent mix of products costs
 * beyond what is paid to anybody is a cost of trade.
 *
 * @param duty power of the duty over that of the undisturbed world
 * @param premium premium of quotas as a fraction of the price with duty
 * @param rentAtHome share of its rent that stays with the importer, 0 to 1
 * @param cost cost of trade over that of the undisturbed world
 * @param state log of the preference for the flow that earlier wedges left behind
 */
record CompositeWedge(double duty, double premium, double rentAtHome, double cost, double state) {

    /** Products of one flow, with their values in the undisturbed world. */
    static final class Products {
        private final List<Product> touched = new ArrayList<>();
        private double whole;

        /** A product with the wedge on it now, if there is one, and its state. */
        private record Product(
                double value, double duty, double premium, double rentAtHome, double cost, double state) {
            double lnPrice() {
                return StrictMath.log(duty * (1 + premium) * cost);
            }

            double attraction(double theta) {
                return StrictMath.exp(state - theta * lnPrice());
            }
        }

        /** Adds a product with a wedge; its value is in {@link #grow} as well. */
        void add(AppliedWedge wedge, double value, double state) {
            touched.add(new Product(value, wedge.duty(), wedge.premium(), wedge.rentAtHome(), wedge.cost(), state));
        }

        /** Adds a product on which no wedge stands any more; its value is in {@link #grow} as well. */
        void add(double value, double state) {
            touched.add(new Product(value, 1, 0, 0, 1, state));
        }

        /** Adds the value of a product, with a wedge or without. */
        void grow(double value) {
            whole += value;
        }

        /** Whether the flow has any value. */
        boolean any() {
            return whole > 0;
        }

        /**
         * The one wedge.
         *
         * @param theta trade elasticity that acts within the year, above 0
         */
        CompositeWedge with(double theta) {
            double untouched = 1;
            double attraction = 0;
            for (Product product : touched) {
                double before = product.value() / whole;
                untouched -= before;
                attraction += before * product.attraction(theta);
            }
            untouched = StrictMath.max(0, untouched);
            attraction += untouched;
            double producer = untouched / attraction;
            double weights = LogarithmicMean.of(untouched, untouched / attraction);
            double lnPrice = 0;
            double rent = 0;
            double rentAtHome = 0;
            for (Product product : touched) {
                double before = product.value() / whole;
                double share = before * product.attraction(theta) / attraction;
                double own = share * product.premium() / (1 + product.premium());
                producer += share / (product.duty() * (1 + product.premium()));
                rent += own;
                rentAtHome += own * product.rentAtHome();
                double weight = LogarithmicMean.of(before, share);
                weights += weight;
                lnPrice += weight * product.lnPrice();
            }
            lnPrice /= weights;
            return new CompositeWedge(
                    (1 - rent) / producer,
                    rent / (1 - rent),
                    rent > 0 ? rentAtHome / rent : 0,
                    StrictMath.exp(lnPrice) * producer,
                    StrictMath.log(attraction) + theta * lnPrice);
        }
    }
}
