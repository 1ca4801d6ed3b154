package org.xinglin.formats.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.access.Permission;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Category;
import org.xinglin.formats.fhir.Systems;

/**
 * Reads the root provision. Of several actors, purposes, classes or records, those that are not understood are left out: that
 * narrows. A condition that is not understood as a whole leaves no permission: ignoring it would widen.
 */
final class ProvisionReader {
    private static final Set<String> RECIPIENTS = Set.of("IRCP", "PRCP");
    private final Leaves leaves;
    private final String path;

    ProvisionReader(Leaves leaves, String path) {
        this.leaves = leaves;
        this.path = path;
    }

    List<Permission> permissions() {
        if (!leaves.has(path) || !ConsentReader.takeIf(leaves, path + ".type", "permit")) {
            return List.of();
        }
        boolean mayRead = actions();
        boolean limited = leaves.has(path + ".period");
        Optional<Instant> from = time(".period.start", false);
        Optional<Instant> until = time(".period.end", true);
        boolean periodKnown = !limited || !leaves.has(path + ".period");
        boolean anyPurpose = !leaves.has(path + ".purpose");
        List<Purpose> purposes = purposes();
        List<Permission.Reader> readers = readers();
        Optional<Permission.Scope> scope = scope();
        boolean narrowed = List.of("securityLabel", "code", "dataPeriod", "provision", "extension").stream()
                .anyMatch(element -> leaves.has(path + "." + element));
        if (!mayRead || !periodKnown || narrowed || scope.isEmpty()) {
            return List.of();
        }
        List<Permission> all = new ArrayList<>();
        for (Permission.Reader reader : readers) {
            if (anyPurpose) {
                all.add(new Permission(reader, from, until, Optional.empty(), scope.get()));
            }
            purposes.forEach(
                    purpose -> all.add(new Permission(reader, from, until, Optional.of(purpose), scope.get())));
        }
        return all;
    }

    /** Without an action it permits all of them. */
    private boolean actions() {
        List<String> actions = leaves.each(path + ".action");
        boolean access = actions.isEmpty();
        for (String action : actions) {
            access |= ConsentReader.takeConcept(leaves, action, Systems.CONSENT_ACTION, "access");
        }
        return access;
    }

    private Optional<Instant> time(String element, boolean end) {
        Optional<Instant> time = leaves.value(path + element).flatMap(text -> PartialDate.instant(text, end));
        if (time.isPresent()) {
            leaves.takeAll(path + element);
        }
        return time;
    }

    private List<Purpose> purposes() {
        List<Purpose> known = new ArrayList<>();
        for (String coding : leaves.each(path + ".purpose")) {
            boolean ours = leaves.value(coding + ".system").equals(Optional.of(Systems.ACT_REASON));
            Optional<Purpose> purpose = leaves.value(coding + ".code").flatMap(Purpose::ofCode);
            if (ours && purpose.isPresent()) {
                known.add(purpose.get());
                leaves.takeCoding(coding);
            }
        }
        return known;
    }

    private List<Permission.Reader> readers() {
        List<Permission.Reader> known = new ArrayList<>();
        for (String actor : leaves.each(path + ".actor")) {
            boolean recipient = RECIPIENTS.stream()
                    .anyMatch(
                            code -> leaves.value(actor + ".role.coding[0].code").equals(Optional.of(code))
                                    && leaves.each(actor + ".role.coding").size() == 1);
            Optional<Permission.Reader> reader = recipient ? reader(actor + ".reference") : Optional.empty();
            reader.ifPresent(found -> {
                known.add(found);
                leaves.takeCoding(actor + ".role.coding[0]");
                leaves.takeReference(actor + ".reference");
            });
        }
        return known;
    }

    private Optional<Permission.Reader> reader(String reference) {
        String system = leaves.value(reference + ".identifier.system").orElse("");
        String value = leaves.value(reference + ".identifier.value").orElse("");
        String display = leaves.value(reference + ".display").orElse("");
        return switch (system) {
            case Systems.ACCOUNT -> account(value).map(account -> new Permission.ReaderAccount(account, display));
            case Systems.ROLE -> role(value).map(Permission.ReaderRole::new);
            default ->
                Optional.of(display.isBlank() ? value : display)
                        .filter(name -> !name.isBlank())
                        .or(() -> leaves.value(reference + ".reference"))
                        .map(Permission.ReaderNamed::new);
        };
    }

    private static Optional<WalletAddress> account(String value) {
        return value.matches("0x[0-9a-fA-F]{40}") ? Optional.of(new WalletAddress(value)) : Optional.empty();
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst();
    }

    /** Empty when it is limited in a way that is not understood at all, or in two ways at once. */
    private Optional<Permission.Scope> scope() {
        boolean byClass = leaves.has(path + ".class");
        boolean byData = leaves.has(path + ".data");
        if (byClass && byData) {
            return Optional.empty();
        }
        if (byClass) {
            Set<Category> categories = categories();
            return categories.isEmpty() ? Optional.empty() : Optional.of(new Permission.InCategories(categories));
        }
        if (byData) {
            List<Digest> records = records();
            return records.isEmpty() ? Optional.empty() : Optional.of(new Permission.TheseRecords(records));
        }
        return Optional.of(new Permission.WholePatient());
    }

    private Set<Category> categories() {
        Set<Category> known = EnumSet.noneOf(Category.class);
        for (String coding : leaves.each(path + ".class")) {
            String code = leaves.value(coding + ".code").orElse("");
            Optional<Category> category = leaves.value(coding + ".system").equals(Optional.of(Systems.CATEGORY))
                    ? Arrays.stream(Category.values())
                            .filter(one -> one.word().equals(code))
                            .findFirst()
                    : Optional.empty();
            category.ifPresent(found -> {
                known.add(found);
                leaves.takeCoding(coding);
            });
        }
        return known;
    }

    private List<Digest> records() {
        List<Digest> known = new ArrayList<>();
        for (String data : leaves.each(path + ".data")) {
            String identifier = data + ".reference.identifier";
            String value = leaves.value(identifier + ".value").orElse("");
            boolean ours = leaves.value(identifier + ".system").equals(Optional.of(Systems.RECORD))
                    && value.matches("0x[0-9a-f]{64}")
                    && leaves.value(data + ".meaning").equals(Optional.of("instance"));
            if (ours) {
                known.add(Digest.ofHex(value));
                leaves.take(data, "meaning");
                leaves.takeReference(data + ".reference");
            }
        }
        return known;
    }
}
