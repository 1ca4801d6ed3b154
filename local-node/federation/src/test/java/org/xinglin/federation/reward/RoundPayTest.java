package org.xinglin.federation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.reward.Payment.Why;

class RoundPayTest {
    private static final RewardMenu MENU = OptimalMenu.of(new ContractProblem(
            List.of(new ParticipantType(1, 0.4), new ParticipantType(2, 0.3), new ParticipantType(4, 0.3)),
            10,
            new Satisfaction.Volume(1000, 1),
            1,
            0,
            100,
            OptionalDouble.empty()));
    private static final RoundPay PAY = new RoundPay(MENU, 0.3, 1_000_000, 1);

    private static Payment paid(int line, double contribution, double reputation) {
        return PAY.of(List.of(new Delivery("0xa", line, contribution, reputation)))
                .getFirst();
    }

    private static double contribution(int line) {
        return MENU.offers().get(line).contribution();
    }

    private static long points(int line) {
        return (long) MENU.offers().get(line).reward();
    }

    @Test
    void whatWasChosenAndDeliveredIsPaid() {
        assertThat(paid(2, contribution(2), 0.9)).isEqualTo(new Payment("0xa", points(2), Why.AS_CHOSEN));
    }

    @Test
    void moreThanChosenIsNotPaidMore() {
        assertThat(paid(0, contribution(2), 0.9)).isEqualTo(new Payment("0xa", points(0), Why.AS_CHOSEN));
    }

    @Test
    void lessThanChosenIsPaidAsIfItHadBeenChosen() {
        double between = (contribution(1) + contribution(2)) / 2;
        assertThat(paid(2, between, 0.9)).isEqualTo(new Payment("0xa", points(1), Why.LESS_DELIVERED));
        assertThat(paid(2, 0, 0.9)).isEqualTo(new Payment("0xa", 0, Why.TOO_LITTLE));
    }

    @Test
    void belowTheFloorNothingIsPaid() {
        assertThat(paid(2, contribution(2), 0.29)).isEqualTo(new Payment("0xa", 0, Why.REPUTATION));
    }

    @Test
    void nobodyGainsByChoosingAboveOrBelowItsType() {
        Random random = new Random(4);
        for (int type = 0; type < 3; type++) {
            double preference = MENU.problem().types().get(type).preference();
            double honest = gain(preference, type, contribution(type));
            for (int i = 0; i < 2000; i++) {
                double contribution = random.nextDouble() * contribution(2) * 1.2;
                double other = gain(preference, random.nextInt(3), contribution);
                // whole points round down by less than one point each
                assertThat(other).isLessThanOrEqualTo(honest + preference);
            }
        }
    }

    private static double gain(double preference, int line, double contribution) {
        return preference * paid(line, contribution, 1).points() - contribution * contribution;
    }

    @Test
    void aRoundNeverCostsMoreThanItsBound() {
        long bound = points(2) + points(1);
        RoundPay pay = new RoundPay(MENU, 0, bound, 1);
        List<Payment> paid = pay.of(List.of(
                new Delivery("0xc", 2, contribution(2), 1),
                new Delivery("0xa", 2, contribution(2), 1),
                new Delivery("0xb", 2, contribution(2), 1)));
        assertThat(paid).extracting(Payment::account).containsExactly("0xa", "0xb", "0xc");
        assertThat(paid).allSatisfy(one -> assertThat(one.why()).isEqualTo(Why.CAPPED));
        assertThat(paid.stream().mapToLong(Payment::points).sum()).isBetween(bound - 3, bound);
    }

    @Test
    void nobodyTakesMoreThanItsShare() {
        RoundPay pay = new RoundPay(MENU, 0, points(2), 0.25);
        assertThat(pay.of(List.of(new Delivery("0xa", 2, contribution(2), 1))))
                .containsExactly(new Payment("0xa", points(2) / 4, Why.CAPPED));
    }
}
