/**
 * Product markets: one product, many regions that sell and buy, duties, quotas and capacities.
 *
 * <p>The story in the order of the classes. A {@link portolan.model.market.Market} says how buyers and sellers of one
 * product behave; a {@link portolan.model.market.MarketBaseline} says what they would trade in one year without any
 * measure. A {@link portolan.model.market.Segment} is a part of that year in which no measure changes: its
 * {@link portolan.model.market.Wedges} between seller and buyer, its {@link portolan.model.market.Quota quotas} and
 * {@link portolan.model.market.Capacity capacities}. {@link portolan.model.market.SegmentSolver} finds the prices and
 * the premia at which every market clears and every limit is kept; {@link portolan.model.market.MarketPath} walks
 * through the years, carrying the {@link portolan.model.market.Preferences} that make the short run differ from the
 * long run; {@link portolan.model.market.Accounts} turn a year into values, revenue, rent and welfare. At the end
 * {@link portolan.model.market.MarketEquationCheck} holds the answer against the equations by code of its own.
 *
 * <p>Everything is keyed by position: region i of a grid is region i of the market; rows are exporters, columns are
 * importers. Names serve messages only. Units: values in any one currency and scale, quantities in any one unit of the
 * product, premia and landed prices in logs relative to the baseline of the same year.
 */
@NullMarked
package portolan.model.market;

import org.jspecify.annotations.NullMarked;
