package org.xinglin.federation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.policy.SitePolicy.Names;
import org.xinglin.federation.policy.SitePolicy.PrivacyDemand;

class PolicyFormTest {
    private static final SitePolicy POLICY = new SitePolicy(
            5,
            false,
            new PrivacyDemand(Scope.CLIENT, 0.1 + 0.2, 1e-7),
            new Names(Allowed.these("mlp", "cnn-1d"), Allowed.ANY, Allowed.these(), Allowed.ANY, Allowed.these("0x1")),
            7,
            9,
            false);

    @Test
    void whatIsWrittenIsRead() throws PolicyException {
        assertThat(PolicyForm.read(PolicyForm.write(POLICY))).isEqualTo(POLICY);
        assertThat(PolicyForm.read(PolicyForm.write(SitePolicy.standard()))).isEqualTo(SitePolicy.standard());
    }

    @Test
    void whateverIsMissingUnknownOrOfAnotherKindIsRefused() {
        String good = PolicyForm.write(POLICY);
        for (String bad : List.of(
                "",
                "null",
                "[]",
                good + "{}",
                good.replace("\"mostRounds\":7,", ""),
                good.replace("\"mostRounds\":7", "\"mostRounds\":\"7\""),
                good.replace("\"mostRounds\":7", "\"mostRounds\":7.5"),
                good.replace("\"mostRounds\":7", "\"mostRounds\":7,\"mostRounds\":8"),
                good.replace("\"mostRounds\":7", "\"mostRounds\":7,\"override\":true"),
                good.replace("\"secureAggregation\":false", "\"secureAggregation\":null"),
                good.replace("\"scope\":\"CLIENT\"", "\"scope\":\"client\""),
                good.replace("\"delta\":1.0E-7", "\"delta\":0"),
                good.replace("\"algorithms\":\"*\"", "\"algorithms\":\"all\""),
                good.replace("\"datasets\":[]", "\"datasets\":[1]"),
                good.replace("\"datasets\":[]", "\"datasets\":{}"),
                good.replace("\"leastParticipants\":5", "\"leastParticipants\":0"))) {
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> PolicyForm.read(bad)).as(bad).isInstanceOf(PolicyException.class);
        }
    }
}
