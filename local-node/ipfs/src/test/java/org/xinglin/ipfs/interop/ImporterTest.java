package org.xinglin.ipfs.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.Imported;

/** Our CIDs are those of the official importer (npm ipfs-unixfs-importer), sizes included. */
@Tag("interop")
class ImporterTest {
    private static final long SEED = 4;
    private static final int FILES = 400;
    private static final int TREES = 100;

    @TempDir
    Path home;

    @Test
    void randomFilesAndTreesHaveTheCidsOfTheOfficialImporter() throws IOException, InterruptedException {
        Path packages = NodePackages.require("client");
        List<ImportCase> cases = ImportCases.make(SEED, FILES, TREES);
        List<String> tasks = new ArrayList<>();
        for (ImportCase one : cases) {
            tasks.add(one.toJson(tasks.size()).toString());
        }
        Path file = Files.write(home.resolve("cases.jsonl"), tasks);

        List<JsonNode> theirs = Script.run(packages.resolve("importer.mjs"), file.toString());

        assertThat(theirs).hasSameSizeAs(cases);
        for (JsonNode their : theirs) {
            ImportCase one = cases.get(their.path("id").asInt());
            Imported ours = one.importHere(BlockSink.NOWHERE);
            assertThat(ours.cid()).as("%s", one).hasToString(their.path("cid").asText());
            assertThat(ours.dagSize())
                    .as("%s", one)
                    .isEqualTo(their.path("size").asLong());
        }
        System.out.println("The official importer agrees about " + cases.size() + " files and trees.");
    }
}
