package portolan.model;

import portolan.data.ValidationInputs;

/** A model that others have solved, solved again by the solver that serves every scenario. */
@FunctionalInterface
public interface PublishedModel {

    /**
     * Solves the model.
     *
     * @param inputs data and elasticities of the publication
     * @return our numbers, under the names of the published ones
     * @throws IllegalArgumentException when an input is missing
     * @throws ModelFailure when there is no solution to be found
     */
    ComputedNumbers solve(ValidationInputs inputs);
}
