package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;

@Timeout(180)
class StorageDoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void anOpenNodeIsToldAsOne() throws Exception {
        Shell shell = new Shell(folder, "unused");
        try (EmbeddedIpfs node = EmbeddedIpfs.start(new IpfsSettings(folder.resolve("node"), 0))) {
            Shell.Ended ended = shell.run("storage", "doctor", node.apiUri().toString());
            assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
            assertThat(ended.out())
                    .contains("[warning] The RPC is open to everybody who reaches it", "mend: ")
                    .contains("[ok] Content gets the CID that it has everywhere");
            assertThat(ended.err()).contains("Not healthy").doesNotContain("Exception");
            assertThat(shell.run("storage", "doctor", node.apiUri().toString(), "--json")
                            .out())
                    .contains("{\"side\":\"AUTHORIZATION\",\"severity\":\"WARNING\"");
        }
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        Shell shell = new Shell(folder, "unused");
        assertThat(shell.run("storage", "doctor", "nonsense").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("storage", "doctor", "http://127.0.0.1:1").code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(shell.run("storage", "doctor", "--home", "nowhere").err()).contains("XL-FILE-MISSING");
        Files.writeString(folder.resolve("weak"), "1234\n");
        Shell.Ended weak = shell.run("storage", "doctor", "http://127.0.0.1:1", "--token-file", "weak");
        assertThat(weak.err()).contains("XL-FILE-UNREADABLE").doesNotContain("1234");
    }
}
