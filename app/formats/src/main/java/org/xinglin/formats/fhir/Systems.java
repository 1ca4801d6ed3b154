package org.xinglin.formats.fhir;

/** The names under which our own codes and identifiers stand in FHIR resources. */
public final class Systems {
    public static final String ACCOUNT = "urn:xinglin:account";
    public static final String ACT = "urn:xinglin:audit-act";
    public static final String AUDIT_ENTRY = "urn:xinglin:audit-entry";
    public static final String CATEGORY = "urn:xinglin:category";
    public static final String OPERATOR = "urn:xinglin:operator";
    public static final String OPERATOR_ROLE = "urn:xinglin:operator-role";
    public static final String PSEUDONYM = "urn:xinglin:pseudonym";
    public static final String RECORD = "urn:xinglin:record";
    public static final String ROLE = "urn:xinglin:role";
    public static final String SUBJECT = "urn:xinglin:audit-subject";

    public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    public static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    public static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    public static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    public static final String CONSENT_ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";
    public static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";

    private Systems() {}
}
