package org.xinglin.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the wire: refusals, headers, multipart as other clients write it. */
final class KuboApiTest {
    private static final String HELLO = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e";

    @TempDir
    Path home;

    private EmbeddedIpfs node;
    private URI api;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
        api = node.apiUri();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void onlyPostIsAnswered() throws IOException {
        String answer = RawHttp.send(
                api,
                "GET /api/v0/version HTTP/1.1\nHost: 127.0.0.1:" + api.getPort() + "\nConnection: close\n\n",
                new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("Allow: POST");
    }

    @Test
    void anUnknownCommandIsNamed() throws IOException {
        assertThat(RawHttp.post(api, "/api/v0/name/publish", ""))
                .startsWith("HTTP/1.1 404")
                .contains("\"Message\":\"this node has no command /api/v0/name/publish\"")
                .contains("\"Type\":\"error\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT"})
    void aHostThatIsNotThisNodeIsRefused(String host) throws IOException {
        String answer = RawHttp.send(
                api,
                "POST /api/v0/id HTTP/1.1\nHost: " + host.replace("PORT", "" + api.getPort())
                        + "\nContent-Length: 0\nConnection: close\n\n",
                new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("12D3KooW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example\n",
                "Origin: null\n",
                "Origin: http://127.0.0.1:1\n",
                "Referer: http://evil.example/page\n",
                "Sec-Fetch-Site: cross-site\n"
            })
    void aPageOfAnotherSiteIsRefused(String header) throws IOException {
        assertThat(RawHttp.post(api, "/api/v0/id", header))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("12D3KooW");
    }

    @Test
    void aPageOfThisNodeIsAnswered() throws IOException {
        String origin = "Origin: http://localhost:" + api.getPort() + "\n";
        assertThat(RawHttp.post(api, "/api/v0/id", origin))
                .startsWith("HTTP/1.1 200")
                .contains("12D3KooW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat?arg=hello|not a multibase prefix",
                "cat?arg=/ipns/some.site|start with a CID or /ipfs/",
                "cat|argument",
                "cat?arg=" + HELLO + "&offset=x|whole number",
                "cat?arg=" + HELLO + "&offset=-1|negative",
                "pin/ls?type=odd|invalid type",
            })
    void aWrongArgumentIsAClientError(String command, String reason) throws IOException {
        assertThat(RawHttp.post(api, "/api/v0/" + command, ""))
                .startsWith("HTTP/1.1 400")
                .contains("\"Code\":1")
                .contains(reason);
    }

    @Test
    void aBlockThatIsNotHereIsAnErrorInKubosWords() throws IOException {
        assertThat(RawHttp.post(api, "/api/v0/cat?arg=" + HELLO, ""))
                .startsWith("HTTP/1.1 500")
                .contains("ipld: could not find " + HELLO)
                .contains("\"Code\":0");
    }

    @Test
    void theDefaultsOfAddAreThoseOfKubo() throws IOException {
        String body = part("hello.txt", "hello world") + "--frame--\n";
        assertThat(RawHttp.upload(api, "/api/v0/add", body))
                .contains("{\"Name\":\"hello.txt\",\"Hash\":\"Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD\","
                        + "\"Size\":\"19\"}");
        assertThat(RawHttp.upload(api, "/api/v0/add?cid-version=1", body)).contains(HELLO);
    }

    @Test
    void directoriesComeAsPartsOfTheirOwnAndPathsAreQueryEscaped() throws IOException {
        String folder = """
                --frame
                Content-Disposition: form-data; name="dir-1"; filename="a%20b"
                Content-Type: application/x-directory


                """;
        String answer = RawHttp.upload(
                api, "/api/v0/add?cid-version=1", folder + part("a+b%2F%E7%A9%BA.txt", "hello world") + "--frame--\n");
        assertThat(answer)
                .contains("\"Name\":\"a b/空.txt\",\"Hash\":\"" + HELLO)
                .contains("\"Name\":\"a b\",");
    }

    @Test
    void progressIsToldAmongTheLines() throws IOException {
        String body = part("big", "x".repeat(3 << 20)) + "--frame--\n";
        assertThat(RawHttp.upload(api, "/api/v0/add?progress=true", body)).contains("\"Bytes\":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|before its last boundary",
                "'--frame--\n'|required",
                "'--frame\nContent-Disposition: form-data; name=\"file\"\n\nhalf a file'|before its last boundary",
                "'--frame\nContent-Disposition: form-data; filename=\"../x\"\n\nx\n--frame--\n'|leads out",
                "'--frame\nContent-Disposition: form-data; filename=\"%zz\"\n\nx\n--frame--\n'|percent-encoded",
            })
    void aBrokenUploadIsRefusedAndNothingIsPinned(String body, String reason) throws IOException {
        assertThat(RawHttp.upload(api, "/api/v0/add", body))
                .startsWith("HTTP/1.1 400")
                .contains(reason);
        assertThat(RawHttp.post(api, "/api/v0/pin/ls", "")).contains("{\"Keys\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunker=rabin",
                "chunker=size-0",
                "chunker=size-99999999",
                "chunker=size-x",
                "cid-version=2",
                "hash=blake3",
                "trickle=true",
                "pin=maybe"
            })
    void anImportThatThisNodeCanNotDoIsRefusedRatherThanDoneOtherwise(String option) throws IOException {
        assertThat(RawHttp.upload(api, "/api/v0/add?" + option, part("x", "y") + "--frame--\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void contentThatLooksLikeABoundaryIsContent() throws IOException {
        String tricky = "\n--fram\n--framf\n-\n--\n--fr--frame";
        RawHttp.upload(api, "/api/v0/add?cid-version=1", part("t", tricky) + "--frame--\n");
        String stored = RawHttp.upload(api, "/api/v0/block/put", part("t", tricky) + "--frame--\n");
        String cid = stored.substring(stored.indexOf("bafkrei"), stored.indexOf("bafkrei") + HELLO.length());
        assertThat(RawHttp.post(api, "/api/v0/cat?arg=" + cid, "")).endsWith(tricky.replace("\n", "\r\n"));
    }

    @Test
    void statsTellOfATree() throws IOException {
        String body = part("d/one", "hello world") + part("d/two", "x".repeat(600_000)) + "--frame--\n";
        String added = RawHttp.upload(api, "/api/v0/add?cid-version=1", body);
        String line = added.lines()
                .filter(l -> l.contains("\"Name\":\"d\""))
                .findFirst()
                .orElseThrow();
        String root = line.substring(line.indexOf("bafybei"), line.indexOf("bafybei") + HELLO.length());
        assertThat(RawHttp.post(api, "/api/v0/dag/stat?arg=" + root, "")).contains("\"NumBlocks\":5");
        assertThat(RawHttp.post(api, "/api/v0/files/stat?arg=/ipfs/" + root + "/two", ""))
                .contains("\"Size\":600000")
                .contains("\"Type\":\"file\"");
        assertThat(RawHttp.post(api, "/api/v0/refs?recursive=true&arg=" + root, "")
                        .lines()
                        .filter(l -> l.contains("Ref")))
                .hasSize(5);
        assertThat(RawHttp.post(api, "/api/v0/cat?arg=/ipfs/" + root + "/one", ""))
                .endsWith("hello world");
        assertThat(RawHttp.post(api, "/api/v0/cat?arg=/ipfs/" + root, "")).contains("this dag node is a directory");
        assertThat(RawHttp.post(api, "/api/v0/cat?arg=/ipfs/" + root + "/none", ""))
                .contains("no link named");
        assertThat(RawHttp.post(api, "/api/v0/pin/ls?type=indirect", "")).contains(HELLO);
    }

    private static String part(String fileName, String content) {
        return "--frame\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\nContent-Type: application/octet-stream\n\n" + content + "\n";
    }
}
