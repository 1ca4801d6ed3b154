package org.xinglin.federation.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinglin.federation.reward.Payment.Why;

/**
 * What a round pays. Delivering less than chosen pays exactly what choosing less would have paid, so that nobody gains by choosing a
 * line that is not its own; reputation is a gate and not a factor for the same reason: a factor would break the menu's promise that
 * its own line is worth each type's while.
 *
 * @param floor reputation below which nothing is paid, said before the round
 * @param most points that a round may cost
 * @param share of {@code most} that one participant may have, above 0 and up to 1
 */
public record RoundPay(RewardMenu menu, double floor, long most, double share) {
    private static final long MOST = 1_000_000_000_000_000L;

    public RoundPay {
        if (!(floor >= 0) || floor > 1 || most < 0 || most > MOST || !(share > 0) || share > 1) {
            throw new IllegalArgumentException(
                    "a floor is from 0 to 1, a bound from 0 to 10^15, a share above 0 and up to 1");
        }
    }

    /** By account, in order. When all together cost too much, everybody's points shrink alike. */
    public List<Payment> of(List<Delivery> deliveries) {
        List<Payment> due = deliveries.stream()
                .sorted(Comparator.comparing(Delivery::account))
                .map(this::due)
                .toList();
        long sum = due.stream().mapToLong(Payment::points).sum();
        if (sum <= most) {
            return due;
        }
        List<Payment> shrunk = new ArrayList<>();
        for (Payment one : due) {
            long points = scaled(one.points(), sum);
            shrunk.add(points == one.points() ? one : new Payment(one.account(), points, Why.CAPPED));
        }
        return List.copyOf(shrunk);
    }

    private Payment due(Delivery delivery) {
        if (delivery.reputation() < floor) {
            return new Payment(delivery.account(), 0, Why.REPUTATION);
        }
        int chosen = Math.min(delivery.line(), menu.offers().size() - 1);
        int line = chosen;
        while (line >= 0 && menu.offers().get(line).contribution() > delivery.contribution()) {
            line--;
        }
        if (line < 0) {
            return new Payment(delivery.account(), 0, Why.TOO_LITTLE);
        }
        long points = (long) Math.floor(menu.offers().get(line).reward());
        long bound = (long) Math.floor(share * most);
        if (points > bound) {
            return new Payment(delivery.account(), bound, Why.CAPPED);
        }
        return new Payment(delivery.account(), points, line == chosen ? Why.AS_CHOSEN : Why.LESS_DELIVERED);
    }

    /** Exact: points times most may not fit a long. */
    private long scaled(long points, long sum) {
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(most))
                .divide(BigInteger.valueOf(sum))
                .longValueExact();
    }
}
