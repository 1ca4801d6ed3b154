package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.federation.task.TaskSpec;

class OfferFormTest {
    @Test
    void aPlainTaskHidesNobody() throws Exception {
        TaskOffer offer = OfferForm.offer(TaskSpec.parse(example()));
        assertThat(offer.algorithm()).isEqualTo("fedavg");
        assertThat(offer.model()).isEqualTo("logistic-regression");
        assertThat(offer.features()).contains("age", "sex").doesNotContain("num", "thal");
        assertThat(offer.rounds()).isEqualTo(15);
        assertThat(offer.steps()).isEqualTo(10);
        assertThat(offer.leastParticipants()).isEqualTo(4);
        assertThat(offer.secureAggregation()).isFalse();
        assertThat(offer.privacy()).isEqualTo(TaskOffer.Privacy.NONE);
    }

    @Test
    void whatATaskHidesIsSaid() throws Exception {
        String secure = "\"privacy\": {\"secureAggregation\": {\"clip\": 4}}, \"seed\"";
        TaskOffer offer = OfferForm.offer(TaskSpec.parse(example().replace("\"seed\"", secure)));
        assertThat(offer.secureAggregation()).isTrue();
        assertThat(offer.privacy().scope()).isEqualTo(PrivacyScope.NONE);
    }

    private static String example() throws IOException {
        String path = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
