package org.xinglin.formats.audit;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityDetailComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventSourceComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.formats.fhir.R4;
import org.xinglin.formats.fhir.Systems;

/** Entries as AuditEvent (FHIR R4, 4.0.1): with the hashes, so that a repository can check the chain as well. */
final class AuditEvents {
    private final R4 r4;

    AuditEvents(R4 r4) {
        this.r4 = r4;
    }

    /** One line. */
    String json(AuditEntry entry, String observer) {
        return r4.json(event(entry, observer));
    }

    private static AuditEvent event(AuditEntry entry, String observer) {
        ActCodes codes = ActCodes.of(entry.act());
        AuditEvent event = new AuditEvent();
        event.setId("entry-" + entry.number());
        event.setType(codes.type().copy());
        event.addSubtype(new Coding(Systems.ACT, entry.act(), null));
        event.setAction(codes.action());
        event.setRecordedElement(new InstantType(entry.at().toString()));
        event.setOutcome(outcome(entry));
        event.setOutcomeDesc(entry.detail().isEmpty() ? entry.result().name() : entry.result() + " " + entry.detail());
        event.addAgent(agent(entry));
        event.setSource(new AuditEventSourceComponent().setObserver(named(Systems.ACCOUNT, observer)));
        if (!entry.subject().isEmpty()) {
            event.addEntity(new AuditEventEntityComponent().setWhat(named(Systems.SUBJECT, entry.subject())));
        }
        event.addEntity(new AuditEventEntityComponent()
                .setWhat(named(Systems.AUDIT_ENTRY, entry.hash().hex()))
                .addDetail(new AuditEventEntityDetailComponent()
                        .setType("previous")
                        .setValue(new StringType(entry.previous().hex()))));
        return event;
    }

    private static AuditEventAgentComponent agent(AuditEntry entry) {
        AuditEventAgentComponent agent = new AuditEventAgentComponent()
                .setRequestor(true)
                .addRole(new CodeableConcept(
                        new Coding(Systems.OPERATOR_ROLE, entry.role().word(), null)));
        if (!entry.operator().isEmpty()) {
            agent.setWho(named(Systems.OPERATOR, entry.operator()));
        }
        return agent;
    }

    private static Reference named(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    /** Begun acts have not failed; a refusal is minor, because nothing was done (R4 value set audit-event-outcome). */
    private static AuditEventOutcome outcome(AuditEntry entry) {
        if (entry.result() == Result.BEGUN || entry.result() == Result.DONE) {
            return AuditEventOutcome._0;
        }
        if (entry.result() == Result.REFUSED) {
            return AuditEventOutcome._4;
        }
        return entry.detail().equals("XL-UNEXPECTED") ? AuditEventOutcome._12 : AuditEventOutcome._8;
    }
}
