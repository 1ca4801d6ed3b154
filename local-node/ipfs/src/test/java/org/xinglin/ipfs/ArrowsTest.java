package org.xinglin.ipfs;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages know each other in one direction only. */
final class ArrowsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xinglin.ipfs");

    @Test
    void thePackagesKnowEachOtherInOneDirectionOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("node")
                .definedBy("org.xinglin.ipfs")
                .layer("rpc")
                .definedBy("..ipfs.rpc..")
                .layer("client")
                .definedBy("..ipfs.client..")
                .layer("repo")
                .definedBy("..ipfs.repo..")
                .layer("unixfs")
                .definedBy("..ipfs.unixfs..")
                .layer("cid")
                .definedBy("..ipfs.cid..")
                .whereLayer("node")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("client")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rpc")
                .mayOnlyBeAccessedByLayers("node")
                .whereLayer("repo")
                .mayOnlyBeAccessedByLayers("node", "rpc")
                .whereLayer("unixfs")
                .mayOnlyBeAccessedByLayers("rpc", "repo", "client")
                .because("a client works with any node and a repo with any protocol: pass what is needed downwards"
                        + " instead of looking up")
                .check(CLASSES);
    }
}
