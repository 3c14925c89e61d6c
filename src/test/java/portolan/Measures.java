package portolan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portolan.core.AdValorem;
import portolan.policy.DutyComponent;
import portolan.policy.DutyMeasure;
import portolan.policy.DutyMeasure.Action;
import portolan.policy.DutyMeasure.Change;
import portolan.policy.FlowSelector;
import portolan.policy.QuotaPath;
import portolan.policy.TariffRateQuota;
import portolan.policy.TariffRateQuota.RentHolder;
import portolan.policy.TradeCostChange;

/** Measures made in code, for tests. */
public final class Measures {
    private Measures() {}

    /** China sets its additional duty on a Canadian good. */
    public static DutyMeasure chinese(String id, String product, double rate, String from, @Nullable String until) {
        return new DutyMeasure(
                Scenarios.head(id, from, until),
                FlowSelector.of("CAN", "CHN", product),
                List.of(new Change(DutyComponent.ADDITIONAL, Action.SET, new AdValorem(rate))));
    }

    /** Canada admits so many Chinese electric vehicles a year at 6.1 % and none beyond. */
    public static TariffRateQuota vehicles(String from, @Nullable String until, double growth, double... amounts) {
        return new TariffRateQuota(
                Scenarios.head("ev-quota", from, until),
                FlowSelector.of("CHN", "CAN", "electric-vehicles"),
                new QuotaPath(
                        "vehicles", java.util.Arrays.stream(amounts).boxed().toList(), growth),
                new AdValorem(0.061),
                null,
                RentHolder.IMPORTER,
                1,
                List.of(),
                null);
    }

    /** Canada sets its surtax on Chinese electric vehicles. */
    public static DutyMeasure surtax(String id, double rate, String from, @Nullable String until) {
        return new DutyMeasure(
                Scenarios.head(id, from, until),
                FlowSelector.of("CHN", "CAN", "electric-vehicles"),
                List.of(new Change(DutyComponent.SURTAX, Action.SET, new AdValorem(rate))));
    }

    /** Canada's exports of a product, or of all, to one economy become cheaper or dearer to deliver. */
    public static TradeCostChange cost(String id, String importer, String product, double change, String from) {
        return new TradeCostChange(
                Scenarios.head(id, from, null), FlowSelector.of("CAN", importer, product), new AdValorem(change));
    }
}
