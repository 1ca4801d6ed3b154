package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.rpc.Authorization;

/** Kubo's {@code API.Authorizations}: without a secret nothing, with one what it opens. */
class AuthorizationTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path home;

    private EmbeddedIpfs node;
    private URI api;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(
                home,
                0,
                List.of(
                        Authorization.ofToken("console", TOKEN),
                        new Authorization("reader", "basic:ward:three words", List.of("/api/v0/id")))));
        api = node.apiUri();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void withoutOrWithAWrongTokenNothingIsAnswered() throws IOException {
        for (String header : List.of(
                "",
                "Authorization: Bearer \n",
                "Authorization: Bearer " + TOKEN.substring(1) + "\n",
                "Authorization: Bearer bearer:" + TOKEN + "\n",
                "Authorization: " + TOKEN + "\n")) {
            for (String command : List.of("id", "version", "repo/gc", "add", "no/such/command")) {
                assertThat(RawHttp.post(api, "/api/v0/" + command, header))
                        .startsWith("HTTP/1.1 403")
                        .doesNotContain(TOKEN)
                        .contains("asks for a token");
            }
        }
    }

    @Test
    void theTokenOpensAllAndAnotherSecretItsPathsOnly() throws IOException {
        String reader = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("ward:three words".getBytes(StandardCharsets.UTF_8)) + "\n";
        assertThat(RawHttp.post(api, "/api/v0/id", reader)).startsWith("HTTP/1.1 200");
        assertThat(RawHttp.post(api, "/api/v0/version", reader)).startsWith("HTTP/1.1 200");
        assertThat(RawHttp.post(api, "/api/v0/repo/gc", reader)).startsWith("HTTP/1.1 403");
        try (KuboClient console = new KuboClient(api, TOKEN)) {
            assertThat(console.repoGc()).isEmpty();
            assertThat(console.id().id()).startsWith("12D3KooW");
        }
    }

    @Test
    void theClientSaysThatItWasNotLetIn() throws IOException {
        try (KuboClient stranger = new KuboClient(api)) {
            assertThatThrownBy(stranger::id).isInstanceOf(KuboException.class).hasMessageContaining("asks for a token");
        }
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(Authorization.ofToken("console", TOKEN).toString()).doesNotContain(TOKEN);
        assertThatThrownBy(() -> new Authorization("x", " ", List.of("/"))).hasMessageContaining("empty");
        assertThatThrownBy(() -> new Authorization("x", "a", List.of("api"))).hasMessageContaining("begin with /");
    }
}
