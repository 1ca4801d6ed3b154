package org.xinglin.federation.secagg;

import java.util.List;

/** Lists of accounts strictly ascend, so that nobody is in one twice and no list can be written in two ways. */
final class Order {
    private Order() {}

    static void check(List<String> accounts) throws CheatedException {
        for (int i = 0; i + 1 < accounts.size(); i++) {
            if (accounts.get(i).compareTo(accounts.get(i + 1)) >= 0) {
                throw new CheatedException(
                        Cheat.DUPLICATE_ACCOUNT,
                        accounts.get(i + 1) + " comes twice or out of order, after " + accounts.get(i));
            }
        }
    }
}
