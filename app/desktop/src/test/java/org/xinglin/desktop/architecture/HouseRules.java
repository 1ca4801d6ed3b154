package org.xinglin.desktop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules. {@code root} is the package they look below: ours, or that of the broken samples. */
record HouseRules(String root) {

    List<ArchRule> all() {
        return List.of(
                coreIsPure(),
                viewsSeeCoreOnly(),
                adaptersDoNotSeeEachOther(),
                javaFxIsForTheScreen(),
                nd4jIsForLearning(),
                web3jIsForTheChain(),
                sqlIsForTheStore(),
                oneDoorToTheScreensThread(),
                theNodeKnowsNoConsole(),
                screensChangeNothingPastTheGuard());
    }

    /** What a port can change, by the port's name; screens and commands reach it through a use case, which asks for the right. */
    private static final Map<String, Set<String>> CHANGES = Map.of(
            "AuditLog", Set.of("append"),
            "MemberRegistry", Set.of("register", "registerUnder", "admit", "remove", "rotateKey"),
            "AccessRegistry", Set.of("grantAll", "revoke", "replace", "destroy", "logAccess"),
            "ContentStore", Set.of("put", "putAll", "pin", "pinAll", "unpin"),
            "RoleProofs", Set.of("enrol", "withdraw"),
            "PendingTransactions", Set.of("speedUp", "cancel"),
            "SentTransactions", Set.of("add", "forget", "settle"),
            "AlertLog", Set.of("raise", "acknowledge"),
            "TrainingCoordinator", Set.of("publish", "join", "stop"),
            "StorageEdits", Set.of("save", "remove", "setPolicy", "setHotRule"));

    ArchRule screensChangeNothingPastTheGuard() {
        DescribedPredicate<JavaMethodCall> change = DescribedPredicate.describe(
                "changes something behind a port",
                call -> call.getTargetOwner().getPackageName().startsWith(root + ".core")
                        && CHANGES.getOrDefault(call.getTargetOwner().getSimpleName(), Set.of())
                                .contains(call.getName()));
        return noClasses()
                .that()
                .resideInAnyPackage(in("views"), in("desktop.cli"))
                .should()
                .callMethodWhere(change)
                .because(
                        "whoever changes something is asked for the right and written down: take the use case with the Guard");
    }

    private String in(String part) {
        return root + "." + part + "..";
    }

    ArchRule coreIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("core"))
                .and()
                .resideOutsideOfPackage(in("core.testkit"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(in("core"), "java..", "javax.crypto..", "org.jspecify..")
                .because("core is the hospital's words in pure Java: put the technology in an adapter behind a port");
    }

    ArchRule viewsSeeCoreOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("views"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("vault"),
                        in("formats"),
                        in("storage"),
                        in("ledger"),
                        in("learning"),
                        in("store"),
                        in("node"),
                        in("desktop"))
                .because("views talk to use cases: take what you need from Session, desktop wires the adapter");
    }

    ArchRule adaptersDoNotSeeEachOther() {
        return slices().matching("(" + root + ").(vault|formats|storage|ledger|learning|store|views)..")
                .namingSlices("$2")
                .should()
                .notDependOnEachOther()
                .because("adapters meet in core: pass what the other needs through a port");
    }

    ArchRule javaFxIsForTheScreen() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("views"), in("desktop"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .because("JavaFX is for views and desktop: publish a fact through a Feed instead");
    }

    ArchRule nd4jIsForLearning() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("learning"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
                .because("ND4J is for learning: elsewhere a model is NamedVectors");
    }

    ArchRule web3jIsForTheChain() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("ledger"), in("contracts"), in("chain"), in("federation"), in("node"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.web3j..")
                .because("web3j is for ledger, contracts and local-node: use AccessRegistry, ChainFeed and their like");
    }

    ArchRule sqlIsForTheStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2.jdbcx..")
                .because("SQL is for store: ask RecordCatalogue or write a port");
    }

    ArchRule oneDoorToTheScreensThread() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("FxThread")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("FxThread alone hands work to the screen's thread: take it as an Executor");
    }

    ArchRule theNodeKnowsNoConsole() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("chain"), in("ipfs"), in("federation"), in("node"), in("contracts"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("core"), in("views"), in("desktop"), in("learning"))
                .because("the local node stands beside the console: pass it what it needs as its own values");
    }
}
