package portolan.model.market.validation;

import java.util.List;
import portolan.data.ValidationInputs;
import portolan.model.ComputedNumbers;
import portolan.model.PublishedModel;
import portolan.model.market.MarketYear;
import portolan.model.market.RegionAccount;
import portolan.model.market.Segment;
import portolan.model.market.Wedges;

/** The worked example of the emr package: one user, three suppliers of finite elasticity, a duty on one of them. */
public final class ArmingtonMarketCase implements PublishedModel {

    @Override
    public ComputedNumbers solve(ValidationInputs inputs) {
        List<String> suppliers = inputs.rows("spending");
        OneUser market = new OneUser(
                suppliers,
                inputs.vector("spending", suppliers),
                inputs.vector("duty before", suppliers),
                inputs.vector("supply elasticity", suppliers),
                inputs.number("substitution elasticity"),
                inputs.number("demand elasticity"));
        Wedges wedges = Wedges.none(market.baseline());
        for (int i = 0; i < suppliers.size(); i++) {
            wedges = wedges.withPower(i, 0, 1 + inputs.number("duty after", suppliers.get(i)));
        }
        MarketYear year = market.solve(Segment.wholeYear(wedges));
        List<RegionAccount> books = year.accounts().regions();
        return new ComputedNumbers()
                .put("producer price hat", suppliers, i -> OneUser.producerPrice(year, i))
                .put("consumer price hat", suppliers, i -> OneUser.consumerPrice(year, i))
                .put("quantity hat", suppliers, i -> OneUser.quantity(year, i))
                .put(
                        "sales at producer prices",
                        suppliers,
                        i -> year.accounts().producerValue().at(i, 0))
                .put("producer surplus", suppliers, i -> books.get(i).producerSurplus())
                .put("price index hat", "market", OneUser.priceIndex(year))
                // demand of elasticity one: spending stays
                .put("total quantity hat", "market", 1 / OneUser.priceIndex(year))
                .put("revenue", "market", books.get(0).revenue())
                .put("consumer surplus", "market", books.get(0).consumerSurplus());
    }
}
