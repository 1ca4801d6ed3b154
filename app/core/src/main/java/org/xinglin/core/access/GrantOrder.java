package org.xinglin.core.access;

import java.util.stream.Collectors;

/** A grant as a person orders it: who, what, until when and why. */
public record GrantOrder(Grantees grantees, RecordScope scope, Terms terms) {

    /** How an audit entry names it: accounts, roles and ids, never a name. */
    String subject() {
        String who =
                switch (grantees) {
                    case Grantees.Members named ->
                        named.members().stream()
                                .map(member -> member.account().text())
                                .collect(Collectors.joining(" "));
                    case Grantees.OfRole of -> "role " + of.role().word();
                };
        return scope.shown() + " " + who;
    }
}
