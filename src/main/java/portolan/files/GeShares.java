package portolan.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shares of a user's own world: inputs and value added in costs, sectors in final use; and elasticities. */
final class GeShares {
    /** Published shares are rounded: a sum this near to one is brought to one, one farther off is refused. */
    static final double ROUNDING = 1e-3;

    /** Elasticities beyond this blow the last digits of prices up to more than the residual that is accepted. */
    private static final double MOST = 10_000;

    private final TableFolder tables;
    private final Predicate<String> exists;
    private final GeNames regions;
    private final GeNames sectors;
    private final boolean balance;
    private final List<String> notes = new ArrayList<>();
    private final int[] finalLine;
    private final GeRefusals refusals;

    GeShares(TableFolder tables, Predicate<String> exists, GeNames regions, GeNames sectors, boolean balance) {
        this.tables = tables;
        this.exists = exists;
        this.regions = regions;
        this.sectors = sectors;
        this.balance = balance;
        finalLine = new int[regions.size()];
        refusals = new GeRefusals(tables, regions);
    }

    /** Line of the first final share of a region. */
    int finalLine(int region) {
        return finalLine[region];
    }

    /** What was rescaled. */
    List<String> notes() {
        return notes;
    }

    /** Trade elasticities by sector; NaN and a problem where none is stated. */
    double[] elasticities(GeSettings settings) {
        double usual = settings.number("elasticity", 0, MOST, Double.NaN);
        double[] theta = new double[sectors.size()];
        java.util.Arrays.fill(theta, usual);
        boolean table = exists.test(GeFolder.ELASTICITIES);
        if (table) {
            CsvTable.Shape shape = new CsvTable.Shape(List.of("sector", "elasticity"), List.of(), true);
            tables.each(GeFolder.ELASTICITIES, shape, row -> {
                int s = sectors.position(GeFolder.ELASTICITIES, row, "sector");
                double value = row.number("elasticity");
                if (row.isNumber("elasticity") && !(value > 0 && value <= MOST)) {
                    row.problem(
                            "elasticity",
                            "a trade elasticity is above 0 and at most 10000",
                            "write sigma less one, such as 4");
                }
                if (row.claim(row.text("sector")) && s >= 0) {
                    theta[s] = value;
                }
            });
        }
        if (!table && !settings.has("elasticity") && sectors.size() > 0) {
            tables.problem(
                    GeFolder.ELASTICITIES,
                    "no trade elasticity is stated",
                    "add the file with the columns sector, elasticity, or the setting elasticity");
        } else if (tables.sound()) {
            for (int s = 0; s < theta.length; s++) {
                if (Double.isNaN(theta[s])) {
                    tables.problem(
                            GeFolder.ELASTICITIES,
                            "sector " + Quoted.text(sectors.name(s)) + " has no elasticity",
                            "add a row, or the setting elasticity for all that have none");
                }
            }
        }
        return theta;
    }

    /** Shares of inputs in costs, [output][input][region], of what a region produces; zero elsewhere. */
    double[][][] inputs(GeSettings settings, double[][] output) {
        int m = sectors.size();
        double[][][] share = new double[m][m][regions.size()];
        int[][] stated = new int[m][regions.size()];
        boolean table = exists.test(GeFolder.INPUTS);
        if (table) {
            CsvTable.Shape shape = new CsvTable.Shape(List.of("output", "input", "share"), List.of("region"), true);
            tables.each(GeFolder.INPUTS, shape, row -> {
                int o = sectors.position(GeFolder.INPUTS, row, "output");
                int k = sectors.position(GeFolder.INPUTS, row, "input");
                double value = share(row);
                for (int j : regionsOf(GeFolder.INPUTS, row, row.text("output") + ", " + row.text("input"))) {
                    if (o >= 0 && k >= 0) {
                        share[o][k][j] = value;
                        stated[o][j] = stated[o][j] == 0 ? row.line() : stated[o][j];
                    }
                }
            });
        }
        boolean ofInputs = settings.oneOf("inputs", "", "of-cost", "of-inputs").equals("of-inputs");
        double @Nullable [][] value = valueAdded();
        if (value == null && ofInputs) {
            tables.problem(GeFolder.VALUE_ADDED, "the file is missing", "shares of inputs need it beside them");
        }
        if (value != null && !table && m > 1) {
            tables.problem(GeFolder.INPUTS, "the file is missing", "say what is bought beside value added");
        }
        if (!tables.sound() || (!table && value == null)) {
            return share;
        }
        if (value != null && !table) {
            java.util.Arrays.fill(share[0][0], 1);
            java.util.Arrays.fill(stated[0], 1);
        }
        boolean ofCost = value == null
                || settings.oneOf("inputs", "", "of-cost", "of-inputs").equals("of-cost");
        Costs costs = new Costs(share, stated, value, ofCost);
        for (int j = 0; j < regions.size(); j++) {
            for (int o = 0; o < m; o++) {
                costs.fit(o, j, output[o][j] > 0);
            }
        }
        refusals.tell();
        costs.largest.note(GeFolder.INPUTS + ": shares rescaled so that they add up to one");
        return share;
    }

    /** Shares of value added in costs, [sector][region], NaN where none is stated; null without the file. */
    private double @Nullable [][] valueAdded() {
        if (!exists.test(GeFolder.VALUE_ADDED)) {
            return null;
        }
        double[][] value = new double[sectors.size()][regions.size()];
        for (double[] row : value) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        CsvTable.Shape shape = new CsvTable.Shape(List.of("share"), List.of("region", "sector"), true);
        tables.each(GeFolder.VALUE_ADDED, shape, row -> {
            int s = row.has("sector") ? sectors.position(GeFolder.VALUE_ADDED, row, "sector") : -2;
            double share = share(row);
            if (share == 0) {
                row.problem("share", "value added is a share above 0", "correct it, or leave out the sector's flows");
            }
            for (int j : regionsOf(GeFolder.VALUE_ADDED, row, row.has("sector") ? row.text("sector") : "")) {
                for (int o = Math.max(s, 0); s != -1 && o < (s < 0 ? sectors.size() : s + 1); o++) {
                    value[o][j] = share;
                }
            }
        });
        return value;
    }

    /** Shares of sectors in final use, [region][sector], adding up to one; null without the file. */
    double @Nullable [][] finalShares() {
        if (!exists.test(GeFolder.FINAL_SHARES)) {
            return null;
        }
        double[][] share = new double[regions.size()][sectors.size()];
        CsvTable.Shape shape = new CsvTable.Shape(List.of("sector", "share"), List.of("region"), true);
        tables.each(GeFolder.FINAL_SHARES, shape, row -> {
            int k = sectors.position(GeFolder.FINAL_SHARES, row, "sector");
            double value = share(row);
            for (int j : regionsOf(GeFolder.FINAL_SHARES, row, row.text("sector"))) {
                if (k >= 0) {
                    share[j][k] = value;
                    finalLine[j] = finalLine[j] == 0 ? row.line() : finalLine[j];
                }
            }
        });
        if (!tables.sound()) {
            return share;
        }
        Largest largest = new Largest();
        for (int j = 0; j < regions.size(); j++) {
            double sum = 0;
            for (double part : share[j]) {
                sum += part;
            }
            if (finalLine[j] == 0) {
                refusals.add(
                        GeFolder.FINAL_SHARES, 0, "there is no row for ", j, "", "add one for each sector it buys");
                continue;
            }
            if (!near(sum)) {
                refuse(GeFolder.FINAL_SHARES, finalLine[j], "final shares of ", j, sum, "");
                continue;
            }
            largest.see(1 / sum - 1, regions.name(j));
            for (int k = 0; k < share[j].length; k++) {
                share[j][k] /= sum;
            }
        }
        refusals.tell();
        largest.note(GeFolder.FINAL_SHARES + ": shares rescaled so that they add up to one");
        return share;
    }

    /** Positions of the regions a row speaks of: one, all when there is no column for them, none when it is refused. */
    private int[] regionsOf(String file, CsvRow row, String key) {
        if (!row.has("region")) {
            return row.claim(key)
                    ? java.util.stream.IntStream.range(0, regions.size()).toArray()
                    : new int[0];
        }
        int j = regions.position(file, row, "region");
        return row.claim(row.text("region") + ", " + key) && j >= 0 ? new int[] {j} : new int[0];
    }

    /** A share, which may exceed one by rounding; NaN and a problem where it is none. */
    private static double share(CsvRow row) {
        double value = row.number("share");
        if (!row.isNumber("share")) {
            return Double.NaN;
        }
        if (value < 0 || value > 1 + ROUNDING) {
            row.problem("share", "'share' is no share (" + row.text("share") + ")", "write a number from 0 to 1");
            return Double.NaN;
        }
        return value;
    }

    private boolean near(double sum) {
        return sum > 0 && (balance || Math.abs(sum - 1) <= ROUNDING);
    }

    private void refuse(String file, int line, String what, int region, double sum, String also) {
        refusals.add(
                file,
                line,
                what,
                region,
                " add up to " + GeFolder.shown(sum) + ", not 1",
                "correct them" + (sum > 0 ? ", or let --balance rescale them" : "") + also);
    }

    /** Shares of inputs on their way to shares of cost. */
    private final class Costs {
        private final double[][][] share;
        private final int[][] stated;
        private final double @Nullable [][] value;
        private final boolean ofCost;
        private final Largest largest = new Largest();

        Costs(double[][][] share, int[][] stated, double @Nullable [][] value, boolean ofCost) {
            this.share = share;
            this.stated = stated;
            this.value = value;
            this.ofCost = ofCost;
        }

        void fit(int o, int j, boolean produced) {
            String sector = Quoted.text(sectors.name(o)) + " in ";
            double sum = 0;
            for (double[] part : share[o]) {
                sum += part[j];
            }
            if (!produced) {
                scale(o, j, 0);
            } else if (value != null && Double.isNaN(value[o][j])) {
                refusals.add(GeFolder.VALUE_ADDED, 0, "there is no share for " + sector, j, "", "add a row");
            } else if (stated[o][j] == 0 && !(value != null && value[o][j] >= 1)) {
                refusals.add(
                        GeFolder.INPUTS,
                        0,
                        "there is no row for the output " + sector,
                        j,
                        "",
                        "add rows; 0 says it buys nothing");
            } else if (value == null) {
                if (!(sum < 1 - 1e-9)) {
                    refusals.add(
                            GeFolder.INPUTS,
                            stated[o][j],
                            "inputs of " + sector,
                            j,
                            " add up to " + GeFolder.shown(sum) + " of its cost, which leaves no value added",
                            "correct them; shares of all inputs need " + GeFolder.VALUE_ADDED);
                }
            } else {
                fit(o, j, sum, value[o][j]);
            }
        }

        private void fit(int o, int j, double sum, double value) {
            String sector = Quoted.text(sectors.name(o)) + " in ";
            String place = sector + Quoted.text(regions.name(j));
            if (ofCost) {
                if (near(sum + value)) {
                    largest.see(1 / (sum + value) - 1, place);
                    scale(o, j, 1 / (sum + value));
                } else {
                    String what = "inputs and value added of " + sector;
                    refuse(GeFolder.INPUTS, stated[o][j], what, j, sum + value, "");
                }
            } else if (value >= 1) {
                scale(o, j, 0);
            } else if (near(sum)) {
                largest.see(1 / sum - 1, place);
                scale(o, j, (1 - value) / sum);
            } else {
                boolean cost = Math.abs(sum + value - 1) <= ROUNDING;
                String also = cost ? ", or set inputs: of-cost, as they fit value added so" : "";
                refuse(GeFolder.INPUTS, stated[o][j], "inputs of " + sector, j, sum, also);
            }
        }

        private void scale(int o, int j, double factor) {
            for (double[] part : share[o]) {
                part[j] *= factor;
            }
        }
    }

    /** The largest of some changes, and where it was made. */
    private final class Largest {
        private double change;
        private String where = "";

        void see(double one, String place) {
            if (Math.abs(one) > change) {
                change = Math.abs(one);
                where = place;
            }
        }

        /** Says so, unless it was no more than the rounding of doubles. */
        void note(String what) {
            if (change > 1e-12) {
                notes.add(what + "; largest change " + GeFolder.small(change) + ", " + where);
            }
        }
    }
}
