package org.xinglin.desktop.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final HouseRules OURS = new HouseRules("org.xinglin");
    private static final HouseRules BROKEN = new HouseRules("org.xinglin.desktop.architecture.broken");

    private static JavaClasses ours;
    private static JavaClasses broken;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(ArchitectureTest::isOurs)
                .importPackages("org.xinglin");
        broken = new ClassFileImporter().importPackages("org.xinglin.desktop.architecture.broken");
    }

    /** The test kit is for tests, the generated parts are nobody's. */
    private static boolean isOurs(Location location) {
        return !location.contains("/testkit/")
                && !location.contains("xinglin-testkit")
                && !location.contains("/contracts/bindings/")
                && !location.contains("/architecture/broken/");
    }

    static Stream<ArchRule> ours() {
        return OURS.all().stream();
    }

    static Stream<ArchRule> broken() {
        return BROKEN.all().stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void theHouseKeepsItsArrows(ArchRule rule) {
        rule.check(ours);
    }

    /** A rule that no longer finds a broken sample watches nothing. */
    @ParameterizedTest
    @MethodSource("broken")
    void eachRuleStillBites(ArchRule rule) {
        assertThat(rule.evaluate(broken).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void everyPartOfTheHouseIsLookedAt() {
        for (String part : new String[] {
            "core",
            "vault",
            "storage",
            "ledger",
            "learning",
            "store",
            "views",
            "desktop",
            "node",
            "chain",
            "ipfs",
            "federation"
        }) {
            assertThat(ours.stream().anyMatch(type -> type.getPackageName().startsWith("org.xinglin." + part)))
                    .as(part)
                    .isTrue();
        }
    }

    @Test
    void noPackagesStandInACircle() {
        slices().matching("org.xinglin.(core|views|chain|ipfs|federation|desktop|node|ledger|store).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle has no beginning: move what both need into the package that both may see")
                .check(ours);
    }

    @Test
    void theCircleRuleStillBites() {
        assertThat(slices().matching("org.xinglin.desktop.architecture.broken.circle.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(broken)
                        .hasViolation())
                .isTrue();
    }
}
