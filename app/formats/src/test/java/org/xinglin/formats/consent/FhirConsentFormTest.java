package org.xinglin.formats.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.access.ConsentForm;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.access.Permission;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.ReadConsent;
import org.xinglin.core.access.Role;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Category;
import org.xinglin.formats.Formats;

class FhirConsentFormTest {
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final Digest SUBJECT = Digest.ofHex("ab".repeat(32));
    private static final Digest RECORD = Digest.ofHex("cd".repeat(32));
    private static final Permission.Reader DOCTOR =
            new Permission.ReaderAccount(new WalletAddress("0x" + "12".repeat(20)), "Dr. Li");
    private static final String PERMIT = """
            {"resourceType":"Consent","id":"c","status":"active",
             "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},
             "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IDSCL"}]}],
             "patient":{"reference":"Patient/77"},
             "policyRule":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"OPTIN"}]},
             "provision":{"type":"permit","actor":[{"role":{"coding":[{"code":"IRCP"}]},
               "reference":{"display":"Dr. Wang"}}]NARROWED}MORE}""";

    private final ConsentForm form = new Formats().consentForm();

    private ReadConsent read(String json) throws Failed {
        return form.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String permit(String narrowed, String more) {
        return PERMIT.replace("NARROWED", narrowed).replace("MORE", more);
    }

    private String written(Permission... permissions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(new PatientConsent(SUBJECT, "First Hospital", UNTIL, Arrays.asList(permissions)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadBackAndNothingIsLeftOver() throws IOException, Failed {
        Permission[] all = {
            new Permission(
                    DOCTOR,
                    Optional.empty(),
                    Optional.of(UNTIL),
                    Optional.of(Purpose.TREATMENT),
                    new Permission.TheseRecords(List.of(RECORD, SUBJECT))),
            new Permission(
                    new Permission.ReaderRole(Role.RESEARCHER),
                    Optional.of(UNTIL.minusSeconds(60)),
                    Optional.empty(),
                    Optional.of(Purpose.RESEARCH),
                    new Permission.InCategories(Set.of(Category.IMAGING, Category.GENOMICS))),
            new Permission(
                    new Permission.ReaderNamed("Dr. Wang"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Permission.WholePatient())
        };
        String json = written(all);
        ReadConsent read = read(json);
        assertThat(read.wanted()).containsExactly(all);
        assertThat(read.unmapped()).isEmpty();
        assertThat(read.patient()).contains(SUBJECT.hex());
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
        assertThat(bundle.getEntry()).hasSize(3);
    }

    @Test
    void aForeignConsentIsUnderstood() throws Failed {
        ReadConsent read = read(permit("", ""));
        assertThat(read.patient()).contains("77");
        assertThat(read.wanted())
                .containsExactly(new Permission(
                        new Permission.ReaderNamed("Dr. Wang"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Permission.WholePatient()));
        assertThat(read.unmapped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        "securityLabel":[{"system":"s","code":"R"}]            | Consent.provision.securityLabel[0].code = R
        "dataPeriod":{"start":"2020-01-01"}                    | Consent.provision.dataPeriod.start = 2020-01-01
        "code":[{"coding":[{"code":"8480-6"}]}]                | Consent.provision.code[0].coding[0].code = 8480-6
        "provision":[{"type":"deny","class":[{"code":"x"}]}]   | Consent.provision.provision[0].type = deny
        "action":[{"coding":[{"code":"disclose"}]}]            | Consent.provision.action[0].coding[0].code = disclose
        "class":[{"system":"http://hl7.org/fhir/x","code":"y"}]| Consent.provision.class[0].code = y
        "data":[{"meaning":"instance","reference":{"reference":"DocumentReference/3"}}] | Consent.provision.data[0].reference.reference = DocumentReference/3
        "purpose":[{"system":"x","code":"TREAT"}]              | Consent.provision.purpose[0].code = TREAT
        "period":{"start":"soon"}                              | Consent.provision.period.start = soon
        "extension":[{"url":"http://x","valueString":"v"}]     | Consent.provision.extension[0].url = http://x""")
    void whatNarrowsAndHasNoCounterpartIsListedAndNothingIsProposed(String element, String listed) throws Failed {
        ReadConsent read = read(permit("," + element, ""));
        assertThat(read.wanted()).isEmpty();
        assertThat(read.unmapped()).contains(listed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        "modifierExtension":[{"url":"http://x","valueBoolean":true}]| Consent.modifierExtension[0].url = http://x
        "implicitRules":"http://x"                                  | Consent.implicitRules = http://x
        "verification":[{"verified":false}]                         | Consent.verification[0].verified = false""")
    void whatChangesTheMeaningOfTheWholeStopsIt(String element, String listed) throws Failed {
        ReadConsent read = read(permit("", "," + element));
        assertThat(read.wanted()).isEmpty();
        assertThat(read.unmapped()).contains(listed);
    }

    @Test
    void denyingAndInactiveConsentsAreListed() throws Failed {
        ReadConsent denied = read(permit("", "").replace("\"permit\"", "\"deny\""));
        assertThat(denied.wanted()).isEmpty();
        assertThat(denied.unmapped()).contains("Consent.provision.type = deny");
        for (String state : List.of("draft", "proposed", "rejected", "inactive", "entered-in-error")) {
            ReadConsent read = read(permit("", "").replace("\"active\"", "\"" + state + "\""));
            assertThat(read.wanted()).isEmpty();
            assertThat(read.unmapped()).contains("Consent.status = " + state);
        }
        ReadConsent optOut = read(permit("", "").replace("OPTIN", "OPTOUT"));
        assertThat(optOut.wanted()).isEmpty();
        assertThat(optOut.unmapped()).contains("Consent.policyRule.coding[0].code = OPTOUT");
    }

    @Test
    void whatOnlyInformsIsListedBesideThePermission() throws Failed {
        ReadConsent read = read(permit(
                ",\"purpose\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"TREAT\"},"
                        + "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"HMARKT\"}]",
                ",\"performer\":[{\"display\":\"mother\"}]"));
        assertThat(read.wanted()).hasSize(1);
        assertThat(read.wanted().getFirst().purpose()).contains(Purpose.TREATMENT);
        assertThat(read.unmapped())
                .contains("Consent.performer[0].display = mother", "Consent.provision.purpose[1].code = HMARKT");
    }

    @Test
    void datesWithoutATimeIncludeTheirWholeDay() throws Failed {
        ReadConsent read = read(permit(",\"period\":{\"start\":\"2026\",\"end\":\"2026-12-31\"}", ""));
        assertThat(read.wanted().getFirst().from()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(read.wanted().getFirst().until()).contains(UNTIL);
    }

    @Test
    void consentsOfSeveralPatientsInOneFormAreNotProposed() throws Failed {
        String two = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + permit("", "")
                + "},{\"resource\":" + permit("", "").replace("77", "78") + "}]}";
        assertThat(read(two).wanted()).isEmpty();
        assertThat(read(two).unmapped()).contains("Consent.patient = 78");
    }

    @Test
    void aConsentThatNamesNobodyIsNotProposedEvenBesideOneThatDoes() throws Failed {
        String nobody = permit("", "").replace("\"patient\":{\"reference\":\"Patient/77\"},", "");
        assertThat(nobody).doesNotContain("77");
        assertThat(read(nobody).wanted()).isEmpty();
        String both = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + permit("", "")
                + "},{\"resource\":" + nobody + "}]}";
        assertThat(read(both).wanted()).hasSize(1);
        assertThat(read(both).unmapped()).containsExactly("entry[1].Consent.patient = (nobody is named)");
    }

    @Test
    void whatIsNoConsentIsRefused() {
        String whole = permit("", "");
        for (String text :
                List.of("", "{}", "[]", "<Consent/>", "{\"resourceType\":\"Patient\"}", "[".repeat(100_000))) {
            assertThatThrownBy(() -> read(text)).as("%.20s", text).isInstanceOf(Failed.class);
        }
        for (int length = 1; length < whole.length(); length += 3) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(Failed.class);
        }
    }
}
