/**
 * General equilibrium of many regions and sectors: who earns what when trade policy changes.
 *
 * <p>The model is that of Caliendo and Parro (2015, Review of Economic Studies 82: 1-44) in exact hats: a hat is the
 * ratio of the new value to that of the calibrated year. {@link portolan.model.economy.Calibration} turns flows,
 * duties and uses of inputs into an {@link portolan.model.economy.Economy}; {@link
 * portolan.model.economy.Conditions} say what differs from it; {@link portolan.model.economy.EconomySolver} finds the
 * {@link portolan.model.economy.Equilibrium} with joint sweeps over
 * prices, expenditure and wages; {@link portolan.model.economy.EconomyCheck} holds the answer against the equations by
 * separate code. With one sector and no inputs it is the Armington model of gravity.
 *
 * <p>Arrays of trade are {@code [sector][exporter][importer]}, arrays of regions {@code [sector][region]}: the last
 * index runs over what is summed at once.
 */
@NullMarked
package portolan.model.economy;

import org.jspecify.annotations.NullMarked;
