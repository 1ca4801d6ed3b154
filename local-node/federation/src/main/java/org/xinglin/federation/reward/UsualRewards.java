package org.xinglin.federation.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a round pays where nobody set anything else: a contribution is the rows trained on, a hospital chooses its line by delivering
 * it, and preferences are spread evenly over ten types, each four times the one before, so that the lines lie between some tens of rows
 * and some tens of thousands. Made by {@link OptimalMenu} and by nothing else.
 */
public final class UsualRewards {
    /** Reputation below which nothing is paid: a newcomer stands at 0.5. */
    public static final double FLOOR = 0.3;

    private static final int TYPES = 10;
    private static final double STEP = 4;
    private static final double WEIGHT = 1000;
    private static final double SCALE = 30;
    private static final double UNIT_COST = 0.05;
    private static final double MOST_ROWS = 1_000_000;

    private UsualRewards() {}

    /** @param participants expected in a round, at least 1 */
    public static RewardMenu menu(int participants) {
        List<ParticipantType> types = new ArrayList<>();
        for (int i = 0; i < TYPES; i++) {
            types.add(new ParticipantType(Math.pow(STEP, i), 1.0 / TYPES));
        }
        return OptimalMenu.of(new ContractProblem(
                types,
                participants,
                new Satisfaction.Volume(WEIGHT, SCALE),
                UNIT_COST,
                0,
                MOST_ROWS,
                OptionalDouble.empty()));
    }

    /**
     * In the order of accounts.
     *
     * @param rows that each one whose update counted was trained on
     * @param reputations before the round; who is missing stands at 0.5
     */
    public static List<Payment> paid(Map<String, Long> rows, Map<String, Double> reputations) {
        RewardMenu menu = menu(Math.max(1, rows.size()));
        long dearest = (long) Math.ceil(menu.offers().getLast().reward());
        RoundPay pay = new RoundPay(menu, FLOOR, dearest * Math.max(1, rows.size()), 1);
        List<Delivery> deliveries = new ArrayList<>();
        rows.forEach((account, trained) ->
                deliveries.add(new Delivery(account, TYPES - 1, trained, reputations.getOrDefault(account, 0.5))));
        return pay.of(deliveries);
    }
}
