package portolan.model.market.validation;

import java.util.List;
import portolan.data.ValidationInputs;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;
import portolan.model.market.Link;
import portolan.model.market.MarketYear;
import portolan.model.market.Quota;
import portolan.model.market.RentHolder;
import portolan.model.market.Segment;
import portolan.model.market.Wedges;

/**
 * Tariff-rate quotas after Skully (2001): all regimes where demand is a straight line, and a quota that binds among three
 * suppliers of one user.
 */
public final class TariffRateQuotaCase implements PublishedModel {

    @Override
    public ComputedNumbers solve(ValidationInputs inputs) {
        ComputedNumbers numbers = new ComputedNumbers();
        for (String regime : inputs.rows("line: quota")) {
            line(inputs, regime, numbers);
        }
        nest(inputs, numbers);
        return numbers;
    }

    private static void line(ValidationInputs inputs, String regime, ComputedNumbers numbers) {
        double quota = inputs.number("line: quota", regime);
        LinearQuotaMarket.Result result = new LinearQuotaMarket(
                        inputs.number("line: intercept", regime),
                        inputs.number("line: slope", regime),
                        inputs.number("line: world price", regime),
                        inputs.number("line: duty inside", regime),
                        inputs.number("line: duty outside", regime),
                        quota)
                .solve();
        double abroad = result.surplus() + result.revenue();
        numbers.put("line: price", regime, result.price())
                .put("line: imports", regime, result.imports())
                .put("line: imports inside", regime, result.insideUnits())
                .put("line: imports outside", regime, result.imports() - result.insideUnits())
                .put("line: premium", regime, result.premiumRate())
                .put("line: rent", regime, result.rent())
                .put("line: revenue", regime, result.revenue())
                .put("line: surplus", regime, result.surplus())
                .put("line: fill rate", regime, result.insideUnits() / quota)
                .put("line: welfare, rent abroad", regime, abroad)
                .put("line: welfare, rent at home", regime, abroad + result.rent());
    }

    private static void nest(ValidationInputs inputs, ComputedNumbers numbers) {
        List<String> suppliers = inputs.rows("nest: spending");
        OneUser market = new OneUser(
                suppliers,
                inputs.vector("nest: spending", suppliers),
                inputs.vector("nest: duty before", suppliers),
                inputs.vector("nest: supply elasticity", suppliers),
                inputs.number("nest: substitution elasticity"),
                inputs.number("nest: demand elasticity"));
        double inside = 1 + inputs.number("nest: duty inside");
        Quota quota = Quota.withDutyOutside(
                "A",
                new Link(1, 0),
                inputs.number("nest: quota"),
                inside,
                1 + inputs.number("nest: duty outside"),
                RentHolder.IMPORTER);
        Wedges wedges = Wedges.none(market.baseline())
                .withPower(1, 0, inside)
                .withPower(2, 0, 1 + inputs.number("nest: duty on B"));
        MarketYear year = market.solve(Segment.wholeYear(wedges).with(quota));
        double premium = StrictMath.exp(year.solutions().get(0).quotas().get(0).premium());
        numbers.put("nest: effective duty", "A", inside * premium - 1)
                .put("nest: premium", "A", inside * (premium - 1))
                .put("nest: quantity", "A", year.solutions().get(0).quantity().at(1, 0))
                .put("nest: rent", "A", year.accounts().rents().importer().at(1, 0))
                .put("nest: revenue", "A", year.accounts().revenue().at(1, 0))
                .put("nest: producer price hat", suppliers, i -> OneUser.producerPrice(year, i))
                .put("nest: consumer price hat", suppliers, i -> OneUser.consumerPrice(year, i))
                .put("nest: quantity hat", suppliers, i -> OneUser.quantity(year, i))
                .put("nest: price index hat", "market", OneUser.priceIndex(year));
    }
}
