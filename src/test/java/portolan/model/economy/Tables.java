package portolan.model.economy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables behind a world, so that it can be written down in another order, or with a region or sector cut in two.
 *
 * @param economy the world as it was
 * @param sectorOf for each sector of the new table, the old one
 * @param regionOf for each region of the new table, the old one
 * @param sectorPart for each sector of the new table, its part of the old one
 * @param regionPart for each region of the new table, its part of the old one
 */
record Tables(
        Economy economy,
        List<Integer> sectorOf,
        List<Integer> regionOf,
        List<Double> sectorPart,
        List<Double> regionPart) {

    static Tables of(Economy economy) {
        int m = economy.sectors.size();
        int n = economy.regions.size();
        return new Tables(economy, upTo(m), upTo(n), ones(m), ones(n));
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static List<Double> ones(int count) {
        return IntStream.range(0, count).mapToObj(i -> 1.0).toList();
    }

    /** The same world with regions in another order. */
    Tables regionsInOrder(List<Integer> order) {
        return new Tables(
                economy,
                sectorOf,
                order.stream().map(regionOf::get).toList(),
                sectorPart,
                order.stream().map(regionPart::get).toList());
    }

    /** The same world with sectors in another order. */
    Tables sectorsInOrder(List<Integer> order) {
        return new Tables(
                economy,
                order.stream().map(sectorOf::get).toList(),
                regionOf,
                order.stream().map(sectorPart::get).toList(),
                regionPart);
    }

    /** A region cut into two that differ in nothing but size; the second comes first in the table. */
    Tables regionInTwo(int region, double part) {
        return new Tables(economy, sectorOf, with(regionOf, region), sectorPart, parts(regionPart, region, part));
    }

    /** A sector cut into two that differ in nothing but size; the second comes first in the table. */
    Tables sectorInTwo(int sector, double part) {
        return new Tables(economy, with(sectorOf, sector), regionOf, parts(sectorPart, sector, part), regionPart);
    }

    private static List<Integer> with(List<Integer> list, int extra) {
        return IntStream.rangeClosed(-1, list.size() - 1)
                .mapToObj(i -> i < 0 ? extra : list.get(i))
                .toList();
    }

    private static List<Double> parts(List<Double> list, int at, double part) {
        return IntStream.rangeClosed(-1, list.size() - 1)
                .mapToObj(i -> i < 0 ? 1 - part : i == at ? part * list.get(i) : list.get(i))
                .toList();
    }

    /** Calibrates the new table. */
    Economy calibrate() {
        int m = sectorOf.size();
        int n = regionOf.size();
        double[][][] flow = new double[m][n][n];
        double[][][] duty = new double[m][n][n];
        double[][][] inputs = new double[m][m][n];
        double[] theta = new double[m];
        for (int s = 0; s < m; s++) {
            int so = sectorOf.get(s);
            theta[s] = economy.elasticity[so];
            for (int i = 0; i < n; i++) {
                int io = regionOf.get(i);
                for (int j = 0; j < n; j++) {
                    int jo = regionOf.get(j);
                    duty[s][i][j] = economy.duty[so][io][jo];
                    flow[s][i][j] =
                            economy.flow(so, io, jo) * sectorPart.get(s) * regionPart.get(i) * regionPart.get(j);
                }
                for (int k = 0; k < m; k++) {
                    inputs[s][k][i] = economy.inputShare[so][sectorOf.get(k)][io]
                            * economy.output[so][io]
                            * sectorPart.get(s)
                            * sectorPart.get(k)
                            * regionPart.get(i);
                }
            }
        }
        return new Calibration(Worlds.names("R", n), Worlds.names("S", m)).calibrate(flow, duty, inputs, theta);
    }

    /** A policy of the old world, as it reads in a new one. */
    TradePolicy policy(TradePolicy old, Economy fresh) {
        TradePolicy.Editor editor = TradePolicy.from(fresh);
        for (int s = 0; s < sectorOf.size(); s++) {
            int so = sectorOf.get(s);
            for (int i = 0; i < regionOf.size(); i++) {
                int io = regionOf.get(i);
                for (int j = 0; j < regionOf.size(); j++) {
                    int jo = regionOf.get(j);
                    editor.duty(s, i, j, old.duty[so][io][jo])
                            .exportTax(s, i, j, old.exportTaxOf(so, io, jo))
                            .cost(s, i, j, old.costOf(so, io, jo));
                    double[][][] home = old.rentAtHome;
                    if (home != null) {
                        editor.premium(s, i, j, old.premiumOf(so, io, jo), home[so][io][jo]);
                    }
                }
            }
        }
        return editor.done();
    }
}
