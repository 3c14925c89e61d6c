package portolan.model.economy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A region, or a union of regions with common duties, that chooses them for the real income of its households.
 *
 * @param members indices of its regions; goods among them pay nothing of what is chosen
 * @param partners indices of the regions whose goods it charges; none of its own
 * @param groups sectors by index; those of a group have one rate, the same for all partners, in place of today's duties
 */
public record TariffSetter(List<Integer> members, List<Integer> partners, List<List<Integer>> groups) {

    /** Refuses what leaves nothing to choose, or one rate to be chosen twice. */
    public TariffSetter {
        members = List.copyOf(members);
        partners = List.copyOf(partners);
        groups = groups.stream().map(List::copyOf).toList();
        Set<Integer> sectors = new HashSet<>();
        for (List<Integer> group : groups) {
            if (group.isEmpty() || !sectors.addAll(group)) {
                throw new IllegalArgumentException("a group of sectors is empty, or a sector is in two groups");
            }
        }
        if (groups.isEmpty()
                || members.isEmpty()
                || partners.isEmpty()
                || partners.stream().anyMatch(members::contains)) {
            throw new IllegalArgumentException("a region sets duties on some sectors of some other regions");
        }
    }

    /** Real income of all its households. */
    double realIncome(WorldAccounts world) {
        double sum = 0;
        for (int j : members) {
            sum += world.realIncome(j);
        }
        return sum;
    }

    /** Sets one rate on all flows of a group. */
    void charge(TradePolicy.Editor policy, int group, double rate) {
        for (int s : groups.get(group)) {
            for (int i : partners) {
                for (int j : members) {
                    policy.duty(s, i, j, rate);
                }
            }
        }
    }
}
