package org.xinglin.federation.coordinator;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.protocol.Order;
import org.xinglin.federation.protocol.Step;

/** Has a model measured where the held-out rows are. */
record Measuring(Desk desk) {
    /** @return by account, of those who answered in time */
    Map<String, Evaluation> of(TaskRecord now, int round, NamedVectors model, Set<String> asked)
            throws InterruptedException {
        ByteString digest = desk.shelf().put(model);
        Map<String, Order> orders = new HashMap<>();
        for (String account : asked) {
            orders.put(
                    account,
                    desk.order(now, round, 0, Step.EVALUATE).setModel(digest).build());
        }
        return desk.talk()
                .ask(orders, (account, header, content) -> UpdateCheck.evaluation(content), desk.all(asked.size()));
    }
}
