package portolan.policy;

/** One dated act of policy. */
public sealed interface Measure
        permits DutyMeasure,
                DutySchedule,
                AgreementChange,
                Retaliation,
                TariffRateQuota,
                TradeCostChange,
                Subsidy,
                CapacityLimit,
                NewPlant {
    MeasureHead head();

    /** The flows it touches. */
    FlowSelector flows();

    default String id() {
        return head().id();
    }
}
