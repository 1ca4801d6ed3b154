package org.xinglin.core.access;

/** All that a person can do about access, made of one table of ports. */
public record AccessDesk(
        GrantAccess grant,
        PreviewGrant preview,
        RevokeAccess revoke,
        Keys keys,
        Roles roles,
        Requests requests,
        Emergency emergency,
        Patients patients,
        Rules rules,
        ClockCheck clock,
        AccessWatch watch,
        SettleGrantees settle) {

    /** Members and their keys. */
    public record Keys(ChangeMembership membership, KeyCheck check, ConfirmKey confirm, KeyBook book) {}

    /** Keys for members who pass by their role. */
    public record Roles(RoleGrants grants, MissingEnvelopes missing, IssueEnvelopes issue) {}

    /** Asking and answering. */
    public record Requests(RequestAccess ask, RequestInbox inbox, AnswerRequest answer) {}

    /** Broken glass. */
    public record Emergency(
            BreakGlass breakGlass, EmergencyDesk desk, AcknowledgeEmergency acknowledge, ReleaseKey release) {}

    /** Patients as members. */
    public record Patients(
            PatientView view, BindPatient bind, AccessTrail trail, ApplyConsent apply, ExportConsent export) {}

    /** The hospital's rules, and the names of sets of records. */
    public record Rules(RuleBook book, ChangeRules change, SavedSelections selections, SaveSelection save) {}

    public static AccessDesk over(AccessPorts ports) {
        RevokeAccess revoke = new RevokeAccess(ports);
        return new AccessDesk(
                new GrantAccess(ports),
                new PreviewGrant(ports),
                revoke,
                keys(ports),
                new Roles(ports.chain().roles(), new MissingEnvelopes(ports), new IssueEnvelopes(ports)),
                new Requests(
                        new RequestAccess(ports.guard(), ports.chain().requests()),
                        new RequestInbox(ports),
                        new AnswerRequest(ports)),
                emergency(ports),
                new Patients(
                        new PatientView(ports),
                        new BindPatient(ports),
                        ports.chain().trail(),
                        new ApplyConsent(ports),
                        new ExportConsent(ports)),
                new Rules(
                        ports.books().rules(),
                        new ChangeRules(
                                ports.guard(),
                                ports.books().rules(),
                                ports.books().approvals(),
                                ports.clock()),
                        ports.books().selections(),
                        new SaveSelection(ports.guard(), ports.books().selections())),
                new ClockCheck(ports.chain().feed(), ports.books().rules(), ports.clock()),
                new AccessWatch(ports, revoke),
                new SettleGrantees(ports));
    }

    private static Keys keys(AccessPorts ports) {
        MemberRegistry members = ports.chain().members();
        return new Keys(
                new ChangeMembership(ports.guard(), members),
                ports.keyCheck(),
                new ConfirmKey(
                        ports.guard(),
                        members,
                        ports.chain().proven(),
                        ports.books().keys(),
                        ports.clock()),
                ports.books().keys());
    }

    private static Emergency emergency(AccessPorts ports) {
        return new Emergency(
                new BreakGlass(ports.guard(), ports.chain().emergencies()),
                new EmergencyDesk(ports),
                new AcknowledgeEmergency(ports.guard(), ports.chain().emergencies()),
                new ReleaseKey(ports));
    }
}
