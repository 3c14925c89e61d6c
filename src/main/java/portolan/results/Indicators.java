package portolan.results;

/**
 * Names of what a run measures. Money is in C$ million, constant prices of the base year, unless the name ends in
 * {@code -current}.
 */
public final class Indicators {
    /** Exports of the reporter to the partner, producer prices. */
    public static final String EXPORTS = "exports";
    /** The same in current dollars. */
    public static final String EXPORTS_CURRENT = "exports-current";
    /** The same in units of the product. */
    public static final String EXPORT_QUANTITY = "export-quantity";
    /**
     * Imports of the reporter from the partner, producer prices: what the partner records as exports. Duty is charged on
     * this plus trade cost and capacity premium.
     */
    public static final String IMPORTS = "imports";

    public static final String IMPORTS_CURRENT = "imports-current";
    public static final String IMPORT_QUANTITY = "import-quantity";
    /** Applied duty of the reporter on the partner, day-weighted, quota rates included: revenue / customs value. */
    public static final String DUTY_RATE = "duty-rate";
    /** Change of the delivered price of the partner's good in the reporter's market against the undisturbed world. */
    public static final String DELIVERED_PRICE = "delivered-price-change";
    /** Change of the reporter's supply price against the undisturbed world. */
    public static final String SUPPLY_PRICE = "supply-price-change";

    /** Change of the price of the product for the reporter's buyers against the undisturbed world. */
    public static final String CONSUMER_PRICE = "consumer-price-change";

    public static final String TARIFF_REVENUE = "tariff-revenue";
    /** Change of the reporter's duty revenue against the undisturbed world, over all partners. */
    public static final String REVENUE_CHANGE = "tariff-revenue-change";

    public static final String QUOTA_RENT = "quota-rent";
    public static final String SUBSIDY_COST = "subsidy-cost";
    /** Quantity a quota admits in the quota year that starts in this calendar year; one that the model does not see the end of is left out. */
    public static final String QUOTA = "quota";
    /** Quantity that came in within that quota year, at the rate inside. */
    public static final String QUOTA_USED = "quota-used";
    /** Share of the quota used. */
    public static final String QUOTA_FILL = "quota-fill";
    /** Ad valorem equivalent of the quota beyond the duty inside, mean of the quota year. */
    public static final String QUOTA_PREMIUM = "quota-premium";

    public static final String CONSUMER_SURPLUS = "consumer-surplus-change";
    public static final String PRODUCER_SURPLUS = "producer-surplus-change";
    /** Consumer and producer surplus, revenue and rent kept at home, less subsidies; changes against no policy change. */
    public static final String WELFARE = "welfare-change";

    public static final String TRADE_CREATION = "trade-creation";
    public static final String TRADE_DIVERSION = "trade-diversion";
    public static final String TERMS_OF_TRADE = "terms-of-trade-change";
    /** Share of the reporter's exports going to the partner. */
    public static final String EXPORT_SHARE = "export-share";
    /**
     * Exports that are put down to the reporter, a province, by its shares of each product; what is left of Canada's
     * exports is that of the reporter {@code CAN-unattributed}.
     */
    public static final String ATTRIBUTED_EXPORTS = "attributed-exports";
    /** Uniform cut in trade cost that an imposed goal takes, ad valorem equivalent. */
    public static final String IMPOSED_CUT = "imposed-trade-cost-cut";

    /** Share of the base-year value of a market, or of the reporter's own trade in it, that is an assumption. */
    public static final String ASSUMED_SHARE = "assumed-share";
    /** Yearly growth of the reporter's sales in the undisturbed world: what exporters are taken to be able to supply. */
    public static final String UNDISTURBED_GROWTH = "undisturbed-growth";

    /** What household income buys, against the undisturbed world (model economy). */
    public static final String REAL_INCOME = "real-income-change";
    /** The same where all trade elasticities are at the lower end of their ranges (model economy). */
    public static final String REAL_INCOME_LOW = "real-income-change-low-elasticities";
    /** The same where all trade elasticities are at the upper end of their ranges (model economy). */
    public static final String REAL_INCOME_HIGH = "real-income-change-high-elasticities";
    /** Part of the log change of real income: prices of exports against those of imports (model economy). */
    public static final String INCOME_TERMS_OF_TRADE = "real-income-terms-of-trade";
    /** Part of it: the volume of trade that pays duty or rent. */
    public static final String INCOME_VOLUME = "real-income-volume-of-trade";
    /** Part of it: costs of trade. */
    public static final String INCOME_TRADE_COST = "real-income-trade-cost";
    /** Part of it: transfers from abroad and labour. */
    public static final String INCOME_TRANSFERS = "real-income-transfers";
    /** Part of it: revenue that households do not get. */
    public static final String INCOME_WITHHELD = "real-income-revenue-withheld";
    /** Part of it: buyers' habits that are still on their way. */
    public static final String INCOME_HABITS = "real-income-habits";
    /** The log change of real income itself, which the parts add up to. */
    public static final String INCOME_LOG = "real-income-log-change";
    /** Not a part: the first-order figure of Caliendo and Parro (2015). */
    public static final String INCOME_FIRST_ORDER = "real-income-first-order";

    /** The wage in prices of consumption, against the undisturbed world (model economy). */
    public static final String REAL_WAGE = "real-wage-change";
    /** Quantity a sector makes, against the undisturbed world (model economy). */
    public static final String OUTPUT = "output-change";
    /** Exports of the reporter to the partner in the undisturbed world of the year (model economy). */
    public static final String EXPORTS_UNDISTURBED = "exports-undisturbed";
    /**
     * Quantity of goods that the reporter, a region of the input-output table, sells to the partner, another: sectors at the
     * undisturbed values of their flow, against the undisturbed world (model economy).
     */
    public static final String FLOW = "flow-change";

    private Indicators() {}
}
