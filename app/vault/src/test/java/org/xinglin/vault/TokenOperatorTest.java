package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.vault.TestVaults.PASSWORD;
import static org.xinglin.vault.TestVaults.WRONG;
import static org.xinglin.vault.TestVaults.assertFails;
import static org.xinglin.vault.TestVaults.password;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.testkit.SoftToken;

/** Against softhsm2: what a PKCS#11 token of an operator does and does not do. */
class TokenOperatorTest {
    private static final Operator LI = new Operator("Li", OperatorRole.OPERATOR);

    @TempDir
    Path folder;

    private static TokenPlace token = new TokenPlace("", "");
    private FileVault vault;

    /** Before the library is loaded: it looks for tokens once. */
    @BeforeAll
    static void makeTokens() {
        String library = SoftToken.library();
        String label = "xl-" + HexFormat.of().toHexDigits(new SecureRandom().nextInt());
        SoftToken.make(label);
        SoftToken.make(label + "x");
        token = new TokenPlace(library, label);
    }

    @BeforeEach
    void make() throws Failed {
        vault = TestVaults.at(folder);
        try (OpenedVault opened = vault.create(TestVaults.HOSPITAL, "", password(PASSWORD))) {
            opened.operators().enrol(1, LI, token, password(SoftToken.PIN));
        }
    }

    @Test
    void thePinOpensTheSameKeysAndAWrongOneDoesNot() throws Failed {
        try (OpenedVault byToken = vault.unlock("Li", password(SoftToken.PIN));
                OpenedVault byPassword = vault.unlock("", password(PASSWORD))) {
            assertThat(byToken.operator()).isEqualTo(LI);
            assertThat(byToken.keys().account()).isEqualTo(byPassword.keys().account());
        }
        assertFails(() -> vault.unlock("Li", password("wrong-pin")), WRONG);
        vault.unlock("Li", password(SoftToken.PIN)).close();
        assertFails(() -> vault.unlock("Li", password("wrong-pin")), WRONG);
    }

    @Test
    void aNewMasterKeyReachesTheTokensHolderWithoutTheToken() throws Failed {
        try (OpenedVault opened = vault.unlock("", password(PASSWORD))) {
            assertThat(opened.operators().rotateMasterKey(2)).isEqualTo(2);
        }
        vault.unlock("Li", password(SoftToken.PIN)).close();
    }

    @Test
    void theVaultFileAloneOrWithAnotherTokenOpensNothing() throws Failed, IOException {
        String other = token.tokenLabel() + "x";
        Path path = folder.resolve("vault.json");
        Files.writeString(path, Files.readString(path).replace(token.tokenLabel(), other));
        assertThatThrownBy(() -> vault.unlock("Li", password(SoftToken.PIN)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Invalid.class,
                                        invalid -> assertThat(invalid.problem()).isEqualTo(Problem.BAD_TOKEN)));
    }

    /** The library's path stands in the vault file: whoever may write that may not have code of his own loaded. */
    @Test
    void aLibraryFromAnywhereIsNotLoaded() throws IOException {
        Path evil = Files.copy(Path.of(token.library()), folder.resolve("evil.so"));
        Path path = folder.resolve("vault.json");
        Files.writeString(path, Files.readString(path).replace(token.library(), evil.toString()));
        assertThatThrownBy(() -> vault.unlock("Li", password(SoftToken.PIN))).hasMessageContaining("BAD-TOKEN");
    }

    @Test
    void aTokenThatIsNotThereIsNamedAndCountsAsNoWrongTry() throws Failed, IOException {
        Path path = folder.resolve("vault.json");
        Files.writeString(path, Files.readString(path).replace(token.tokenLabel(), "unplugged"));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> vault.unlock("Li", password(SoftToken.PIN)))
                    .hasMessageContaining("BAD-TOKEN");
        }
    }
}
