package portolan.model.economy;

import portolan.numerics.DenseLu;

/**
 * The model's equations in first order around the calibrated world, written down from their derivatives and solved as one
 * linear system: no line is shared with the solver.
 *
 * <p>Deficits fixed, revenue to households, labour supplied with an elasticity. The unknowns are dln w by region, then dln P
 * and dln X by sector and region; the shock is dln of the power of duty and dln of the cost of trade, by flow.
 */
final class LinearWorld {
    private final Economy economy;
    private final int n;
    private final int m;
    private final double labourSupply;
    private final double[][][] lnDuty;
    private final double[][][] lnCost;
    /** The answer: dln w, then dln P and dln X, sector by sector. */
    final double[] answer;

    LinearWorld(Economy economy, double[][][] lnDuty, double[][][] lnCost, double labourSupply) {
        this.economy = economy;
        this.lnDuty = lnDuty;
        this.lnCost = lnCost;
        this.labourSupply = labourSupply;
        n = economy.regions.size();
        m = economy.sectors.size();
        int size = n * (1 + 2 * m);
        double[] constant = rows(new double[size], 1);
        double[][] matrix = new double[size][size];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] rows = rows(unit, 0);
            for (int row = 0; row < size; row++) {
                matrix[row][column] = rows[row];
            }
        }
        DenseLu lu = new DenseLu(size);
        if (!lu.factor(matrix, size)) {
            throw new IllegalStateException("the linear world is singular");
        }
        for (int row = 0; row < size; row++) {
            constant[row] = -constant[row];
        }
        answer = new double[size];
        lu.solve(constant, answer);
    }

    double lnWage(int j) {
        return answer[j];
    }

    double lnPrice(int s, int j) {
        return answer[n * (1 + s) + j];
    }

    /** dln of real income: of income over the price of final use. */
    double lnRealIncome(int j) {
        double[] x = answer;
        double income = 0;
        for (double change : incomeChanges(x, 1, j)) {
            income += change;
        }
        return income / economy.income(j) - consumerPrice(x, j);
    }

    private double consumerPrice(double[] x, int j) {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += economy.finalUse[k][j] * x[n * (1 + k) + j];
        }
        return sum / economy.income(j);
    }

    private double labour(double[] x, int j) {
        return labourSupply * (x[j] - consumerPrice(x, j));
    }

    private double cost(double[] x, int s, int i) {
        double sum = economy.valueAddedShare[s][i] * x[i];
        for (int k = 0; k < m; k++) {
            sum += economy.inputShare[s][k][i] * x[n * (1 + k) + i];
        }
        return sum;
    }

    /** dln of what is spent on a flow. */
    private double purchase(double[] x, double shock, double cost, int s, int i, int j) {
        double dearer = cost + shock * (lnDuty[s][i][j] + lnCost[s][i][j]) - x[n * (1 + s) + j];
        return -economy.elasticity[s] * dearer + x[n * (1 + m + s) + j];
    }

    /** Changes of earnings, of revenue and of the transfer that pays for the deficit. */
    private double[] incomeChanges(double[] x, double shock, int j) {
        double revenue = 0;
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                double flow = economy.flow(s, i, j);
                revenue += (economy.purchase(s, i, j) - flow) * purchase(x, shock, cost(x, s, i), s, i, j)
                        + flow * shock * lnDuty[s][i][j];
            }
        }
        double world = 0;
        double earned = 0;
        for (int i = 0; i < n; i++) {
            world += economy.valueAdded[i];
            earned += economy.valueAdded[i] * (x[i] + labour(x, i));
        }
        return new double[] {economy.valueAdded[j] * (x[j] + labour(x, j)), revenue, economy.deficit[j] * earned / world
        };
    }

    /** Left less right side of every equation, linear in the unknowns and the shock. */
    private double[] rows(double[] x, double shock) {
        double[] rows = new double[x.length];
        double[][] output = new double[m][n];
        for (int s = 0; s < m; s++) {
            for (int i = 0; i < n; i++) {
                double cost = cost(x, s, i);
                for (int j = 0; j < n; j++) {
                    double dearer = cost + shock * (lnDuty[s][i][j] + lnCost[s][i][j]);
                    rows[n * (1 + s) + j] += economy.share[s][i][j] * dearer;
                    output[s][i] +=
                            economy.flow(s, i, j) * (purchase(x, shock, cost, s, i, j) - shock * lnDuty[s][i][j]);
                }
            }
            for (int j = 0; j < n; j++) {
                rows[n * (1 + s) + j] -= x[n * (1 + s) + j];
            }
        }
        for (int j = 0; j < n; j++) {
            double income = 0;
            for (double change : incomeChanges(x, shock, j)) {
                income += change;
            }
            double paid = 0;
            for (int k = 0; k < m; k++) {
                double use = economy.finalUse[k][j] / economy.income(j) * income;
                for (int s = 0; s < m; s++) {
                    use += economy.inputShare[s][k][j] * output[s][j];
                }
                int row = n * (1 + m + k) + j;
                rows[row] = (use - economy.spending[k][j] * x[row]) / economy.valueAdded[j];
                paid += economy.valueAddedShare[k][j] * output[k][j];
            }
            // One labour market follows from all others: in its place stands the numeraire.
            if (j < n - 1) {
                rows[j] = paid / economy.valueAdded[j] - x[j] - labour(x, j);
            }
            rows[n - 1] += economy.valueAdded[j] * x[j] / economy.valueAdded[0];
        }
        return rows;
    }
}
