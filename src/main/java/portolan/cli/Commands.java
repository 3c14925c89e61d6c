package portolan.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portolan.app.Answer;
import portolan.app.CheckScenarios;
import portolan.app.CompareScenarios;
import portolan.app.ExplainNumber;
import portolan.app.Format;
import portolan.app.ListScenarios;
import portolan.app.PrintSchema;
import portolan.app.Request;
import portolan.app.RunScenarios;
import portolan.app.ShowRates;
import portolan.app.ShowSources;

/** The commands; each turns its arguments into a request and asks. */
final class Commands {
    private Commands() {}

    /** Scenarios at hand. */
    @Command(
            name = "list",
            footer = {"Examples:", "  portolan list", "  portolan list --format json", ""},
            description = "Scenarios at hand, one line each.")
    static final class ListThem extends Face {
        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private FormatOption form = new FormatOption();

        ListThem(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            return ListScenarios.list(request(List.of(), input, new ShowOptions(), form.format()));
        }
    }

    /** Projects scenarios. */
    @Command(
            name = "run",
            footer = {
                "Examples:",
                "  portolan run canada-china-reset",
                "  portolan run my-idea.yaml --against status-quo --out results",
                "  portolan run canada-china-reset --set measures.ev-quota.growth=0%% --format csv",
                "  portolan run canada-china-reset --model both --deficits balanced",
                ""
            },
            description = "Project scenarios: print the main table; write results, charts and a page to OUT/NAME.")
    static final class Run extends Face {
        @Parameters(arity = "1..*", paramLabel = "NAME|FILE", description = "Scenarios by name, or files.")
        private List<String> names = new ArrayList<>();

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private ShowOptions show = new ShowOptions();

        @Mixin
        private FormatOption form = new FormatOption();

        @Mixin
        private ModelOptions models = new ModelOptions();

        Run(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            return RunScenarios.run(request(names, input, show, form.format()), models.options());
        }
    }

    /** Sets scenarios side by side. */
    @Command(
            name = "compare",
            footer = {
                "Examples:",
                "  portolan compare status-quo canada-china-reset",
                "  portolan compare canada-china-reset ev-over-quota-106 --against no-dispute",
                ""
            },
            description = {
                "Set scenarios side by side: a table of differences, the same charts with all of them.",
                "Change is scenario minus comparator: the one named by --against, else the first."
            })
    static final class Compare extends Face {
        @Parameters(arity = "1..*", paramLabel = "NAME|FILE", description = "Scenarios by name, or files.")
        private List<String> names = new ArrayList<>();

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private ShowOptions show = new ShowOptions();

        @Mixin
        private FormatOption form = new FormatOption();

        Compare(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            return CompareScenarios.compare(request(names, input, show, form.format()));
        }
    }

    /** Finds the problems of files. */
    @Command(
            name = "check",
            footer = {"Examples:", "  portolan check my-idea.yaml", "  portolan check", ""},
            description =
                    "All problems of scenarios at once, with line, column and remedy; without names, of all at hand.")
    static final class Check extends Face {
        @Parameters(arity = "0..*", paramLabel = "NAME|FILE", description = "Scenarios by name, or files.")
        private List<String> names = new ArrayList<>();

        @Mixin
        private InputOptions input = new InputOptions();

        Check(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            return CheckScenarios.check(request(names, input, new ShowOptions(), Format.TABLE));
        }
    }

    /** Shows the arithmetic behind a number. */
    @Command(
            name = "explain",
            footer = {
                "Examples:",
                "  portolan explain canada-china-reset exports.CHN.canola-seed --year 2030",
                "  portolan explain canada-china-reset imports.CHN.electric-vehicles --year 2028",
                "  portolan explain china-plus-half-by-2030 goal.china-plus-half --year 2030",
                ""
            },
            description = {
                "The arithmetic and the sources behind one number.",
                "A number is indicator.partner.product as Canada reports it, or indicator.reporter.partner.product;",
                "run --format csv lists them. A goal is goal.ID. Real income of whole economies is real-income-change",
                "for Canada, real-income-change.REGION for another."
            })
    static final class Explain extends Face {
        @Parameters(index = "0", paramLabel = "NAME|FILE", description = "A scenario by name, or a file.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Parameters(index = "1", paramLabel = "INDICATOR", description = "The number.")
        @SuppressWarnings("NullAway.Init")
        private String indicator;

        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year.")
        private int year;

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private FormatOption form = new FormatOption();

        Explain(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            Request request = request(List.of(name), input, new ShowOptions(), form.format());
            return ExplainNumber.explain(request, indicator, year);
        }
    }

    /** Shows average rates of duty. */
    @Command(
            name = "rates",
            footer = {
                "Examples:",
                "  portolan rates",
                "  portolan rates status-quo --importer USA --origin CAN --date 2026-09-01",
                "  portolan rates --importer CAN --origin CHN --format csv",
                "  portolan rates --published",
                ""
            },
            description = "The average duty of one economy on the goods of another by date, beside published averages.")
    static final class Rates extends Face {
        @Parameters(
                arity = "0..1",
                paramLabel = "NAME|FILE",
                description = "A scenario by name, or a file (default: status-quo).")
        private String name = ShowRates.SCENARIO;

        @Option(
                names = "--importer",
                paramLabel = "CODE",
                description = "Economy that charges the duty (default: USA).")
        private String importer = "USA";

        @Option(
                names = "--origin",
                paramLabel = "CODE",
                description = "Economy whose goods are charged (default: CAN).")
        private String origin = "CAN";

        @Option(
                names = "--date",
                paramLabel = "DATE",
                description = "One day, as in 2026-03-01; without it, every day on which the average changes.")
        private @Nullable String date;

        @Option(
                names = "--published",
                description = "A row for each published average instead, with the rate of its day.")
        private boolean published;

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private FormatOption form = new FormatOption();

        Rates(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            Request request = request(List.of(name), input, new ShowOptions(), form.format());
            return ShowRates.rates(request, importer, origin, date, published);
        }
    }

    /** Prints the schema. */
    @Command(
            name = "schema",
            footer = {"Examples:", "  portolan schema > scenario.schema.json", ""},
            description = "The JSON Schema of scenario files, for editors.")
    static final class Schema extends Face {
        Schema(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            return PrintSchema.schema();
        }
    }

    /** Shows sources, claims and licences. */
    @Command(
            name = "sources",
            footer = {"Examples:", "  portolan sources", "  portolan sources --claims --format csv", ""},
            description = "Where the numbers come from.")
    static final class Sources extends Face {
        @Option(names = "--claims", description = "Who claims what, and how it stands against other sources.")
        private boolean claims;

        @Option(names = "--licences", description = "Terms of use, with the sources under each.")
        private boolean licences;

        @Mixin
        private FormatOption form = new FormatOption();

        Sources(Talk with) {
            super(with);
        }

        @Override
        Answer answer() {
            if (claims) {
                return ShowSources.claims(form.format());
            }
            return licences ? ShowSources.licences(form.format()) : ShowSources.sources(form.format());
        }
    }

    static Request request(List<String> names, InputOptions input, ShowOptions show, Format format) {
        return new Request(
                names, input.folder(), input.settings(), show.out(), format, show.from(), show.to(), show.against());
    }
}
