package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

class RoleProofFileTest {
    private static final BigInteger LARGE = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws Failed {
        RoleProof proof = proof();
        Path file = folder.resolve("proof.json");
        RoleProofFile.write(proof, file);
        assertThat(RoleProofFile.read(file)).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource({
        "doctor, surgeon",
        "0xa, 0xz",
        "\"day\" : 20778, \"day\" : -1",
        "\"challenge\" : \"5\", \"challenge\" : \"-5\"",
        "\"challenge\" : \"5\", \"challenge\" : \"0x5\"",
        "\"challenge\" : \"5\", \"other\" : \"5\"",
        "\"image\", \"picture\"",
        "\"ring\", \"circle\""
    })
    void whatIsNoProofIsRefused(String right, String wrong) throws IOException, Failed {
        Path file = folder.resolve("proof.json");
        RoleProofFile.write(proof(), file);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        assertRefused(file, Problem.FILE_UNREADABLE);
    }

    @Test
    void whatIsTooLongOrMissingOrNoJsonIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertRefused(large, Problem.FILE_UNREADABLE);
        assertRefused(Files.writeString(folder.resolve("page.json"), "<html>"), Problem.FILE_UNREADABLE);
        assertRefused(folder.resolve("missing.json"), Problem.FILE_MISSING);
    }

    private static void assertRefused(Path file, Problem problem) {
        assertThatThrownBy(() -> RoleProofFile.read(file)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(Failure.Invalid.class);
            assertThat(((Failure.Invalid) failed.failure()).problem()).isEqualTo(problem);
        });
    }

    private static RoleProof proof() {
        List<RingMember> ring = List.of(new RingMember(account('a'), point(3)), new RingMember(account('b'), point(4)));
        RoleDomain domain = new RoleDomain(20261120, account('c'));
        RoleStatement statement =
                new RoleStatement(domain, Digest.of(new byte[32]), Role.DOCTOR, 20_778, account('d'), ring);
        return new RoleProof(statement, point(9), BigInteger.valueOf(5), List.of(LARGE, BigInteger.ZERO));
    }

    private static RolePoint point(long x) {
        return new RolePoint(BigInteger.valueOf(x), LARGE);
    }

    private static WalletAddress account(char digit) {
        return new WalletAddress("0x" + String.valueOf(digit).repeat(40));
    }
}
