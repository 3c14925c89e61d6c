package portolan.model.economy;

import portolan.data.EconomyBaseline;
import portolan.data.InputOutput;

/** Calibrates the shipped tables of the base year: regions and sectors in the order of the tables. */
final class BaselineCalibration {
    private BaselineCalibration() {}

    /** The world of the base year at the central trade elasticities. */
    static Economy of(EconomyBaseline baseline) {
        return of(baseline, baseline.elasticities().central());
    }

    /**
     * The world of the base year.
     *
     * @param baseline the tables
     * @param elasticities trade elasticity by sector
     * @return values in US$ million at basic prices
     */
    static Economy of(EconomyBaseline baseline, double[] elasticities) {
        InputOutput table = baseline.inputOutput();
        int n = table.regions().size();
        int m = table.sectors().size();
        double[][][] flow = new double[m][n][n];
        double[][][] duty = new double[m][n][n];
        double[][][] inputs = new double[m][m][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    flow[s][i][j] = table.flow(i, j, s);
                    duty[s][i][j] = i == j ? 0 : baseline.tariffs().rate(i, j, s);
                }
                for (int k = 0; k < m; k++) {
                    inputs[s][k][i] = table.use(i, s, k);
                }
            }
        }
        return new Calibration(
                        table.regions().stream().map(InputOutput.Region::code).toList(),
                        table.sectors().stream().map(InputOutput.Sector::id).toList())
                .calibrate(flow, duty, inputs, elasticities);
    }
}
