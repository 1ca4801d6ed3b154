package org.xinglin.federation.reward;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a publisher knows before it makes a menu: how the types are spread, not who is which.
 *
 * @param types with preferences that rise strictly; shares sum to one
 * @param participants how many are expected
 * @param unitCost mu: contributing f costs a participant mu f^2 points (Kang: energy grows with the square of the frequency)
 * @param least contribution that anybody may choose
 * @param most contribution that anybody can make
 * @param budget points for all participants together, in expectation; empty for no bound
 */
public record ContractProblem(
        List<ParticipantType> types,
        int participants,
        Satisfaction satisfaction,
        double unitCost,
        double least,
        double most,
        OptionalDouble budget) {
    private static final double ROUNDING = 1e-9;

    public ContractProblem {
        types = List.copyOf(types);
        require(!types.isEmpty() && participants > 0, "a menu is for at least one type and one participant");
        require(unitCost > 0 && unitCost < Double.POSITIVE_INFINITY, "a contribution costs something");
        require(least >= satisfaction.least(), "the least contribution is worth a number");
        require(most > least && most < Double.POSITIVE_INFINITY, "the greatest contribution is above the least");
        require(Double.isFinite(satisfaction.of(most)), "the greatest contribution is worth a number");
        require(budget.orElse(0) >= 0, "a budget is from 0 on");
        double sum = 0;
        for (int i = 0; i < types.size(); i++) {
            require(i == 0 || types.get(i).preference() > types.get(i - 1).preference(), "preferences rise");
            sum += types.get(i).share();
        }
        require(Math.abs(sum - 1) <= ROUNDING, "shares sum to 1");
    }

    double cost(double contribution) {
        return unitCost * contribution * contribution;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
