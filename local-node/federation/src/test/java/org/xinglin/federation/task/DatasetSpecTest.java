package org.xinglin.federation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetSpecTest {
    private static final String SPLIT = "'testFraction': 0.3, 'splitSeed': 7, 'standardise': ";
    private static final String TABLE = """
            {'header': true, 'missing': ['?'], 'columns': [
              {'name': 'age', 'type': 'numeric', 'range': [0, 120]},
              {'name': 'ward', 'type': 'categorical', 'levels': ['A', 'B', 'C']},
              {'name': 'result', 'type': 'label', 'levels': ['benign', 'malignant', 'unclear']}],
             %s'federated'}""".formatted(SPLIT);
    private static final String FHIR = """
            {'source': 'fhir', 'incomplete': 'mean', 'fhir': {
               'referenceDate': '2024-06-30', 'age': true, 'sex': true,
               'observations': [
                 {'name': 'systolic', 'code': '8480-6', 'unit': 'mm[Hg]', 'take': ['last', 'slope'], 'range': [50, 300]}],
               'conditions': [{'name': 'anemia', 'system': 'http://snomed.info/sct', 'code': '271737000', 'ever': true}],
               'label': {'observation': {'code': '4548-4', 'unit': '%%', 'above': 6.5}}},
             %s'federated'}""".formatted(SPLIT);
    private static final String IMAGES = """
            {'source': 'images', 'images': {'width': 8, 'height': 6, 'channels': 3, 'classes': ['normal', 'covid']},
             %s'none'}""".formatted(SPLIT);

    private static DatasetSpec parse(String json) throws TaskSpecException {
        try {
            return DatasetSpec.parse(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTableGivesItsNumbersThenItsLevels() throws TaskSpecException {
        DatasetSpec spec = parse(TABLE);
        assertThat(spec.featureNames()).containsExactly("age", "ward_B", "ward_C");
        assertThat(spec.source().features().getFirst().range()).contains(new ValueRange(0, 120));
        assertThat(spec.source().classes()).containsExactly("benign", "malignant", "unclear");
        assertThat(spec.standardising()).isEqualTo(Standardising.FEDERATED);
        assertThat(spec.incomplete()).isEqualTo(Incomplete.DROP);
    }

    @Test
    void aColumnThatSaysWhoseARowIsIsNoFeature() throws TaskSpecException {
        String column = "{'name': 'mrn', 'type': 'group'}, ";
        DatasetSpec spec = parse(TABLE.replace("{'name': 'age'", column + "{'name': 'age'"));
        assertThat(spec.featureNames()).containsExactly("age", "ward_B", "ward_C");
        assertThat(((TableSpec) spec.source()).columns().getFirst().type()).isEqualTo(ColumnSpec.Type.GROUP);
        ImageSpec images = (ImageSpec) parse(IMAGES.replace("'channels': 3", "'channels': 3, 'group': '_'"))
                .source();
        assertThat(images.group()).contains("_");
    }

    @Test
    void bundlesGiveAgeSexObservationsAndConditions() throws TaskSpecException {
        DatasetSpec spec = parse(FHIR);
        assertThat(spec.featureNames()).containsExactly("age", "sex", "systolic", "systolic_slope", "anemia");
        assertThat(spec.source().features().get(3).range()).contains(new ValueRange(-250, 250));
        assertThat(spec.incomplete()).isEqualTo(Incomplete.MEAN);
        assertThat(spec.classes()).isEqualTo(2);
    }

    @Test
    void imagesGiveTheirPixelsChannelByChannel() throws TaskSpecException {
        DatasetSpec spec = parse(IMAGES);
        assertThat(spec.featureNames())
                .hasSize(144)
                .startsWith("p.0.0.0", "p.0.0.1")
                .endsWith("p.2.5.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "TABLE ~ 'range': [0, 120] ~ 'range': [120, 0] ~ dataset.columns[0].range",
                "TABLE ~ , 'range': [0, 120] ~ '' ~ dataset.standardise",
                "TABLE ~ 'levels': ['A', 'B', 'C'] ~ 'levels': ['A', 'A'] ~ dataset.columns[1].levels",
                "TABLE ~ 'malignant', 'unclear'] ~ 'x'], 'positiveAbove': 1 ~ dataset.columns[2].positiveAbove",
                "TABLE ~ {'name': 'age' ~ {'name': 'a', 'type': 'group'}, {'name': 'b', 'type': 'group'}, {'name': 'age' ~ dataset.columns",
                "TABLE ~ {'name': 'age' ~ {'name': 'a', 'type': 'group', 'range': [0, 1]}, {'name': 'age' ~ dataset.columns[0].range",
                "TABLE ~ 'header' ~ 'fhir': {}, 'header' ~ dataset.fhir",
                "FHIR ~ '2024-06-30' ~ '2024-06-31' ~ dataset.fhir.referenceDate",
                "FHIR ~ ['last', 'slope'] ~ ['first'] ~ dataset.fhir.observations[0].take",
                "FHIR ~ '4548-4' ~ '8480-6' ~ dataset.fhir.label",
                "FHIR ~ 'incomplete': 'mean' ~ 'incomplete': 'guess' ~ dataset.incomplete",
                "IMAGES ~ 'channels': 3 ~ 'channels': 2 ~ dataset.images.channels",
                "IMAGES ~ ['normal', 'covid'] ~ ['normal'] ~ dataset.images.classes",
                "IMAGES ~ 'source': 'images' ~ 'source': 'dicom' ~ dataset.source"
            })
    void whatIsWrongIsNamed(String which, String right, String wrong, String field) {
        String json =
                switch (which) {
                    case "TABLE" -> TABLE;
                    case "FHIR" -> FHIR;
                    default -> IMAGES;
                };
        assertThat(json).contains(right);
        String changed = json.replace(right, wrong.equals("''") ? "" : wrong);
        assertThatThrownBy(() -> parse(changed))
                .isInstanceOfSatisfying(
                        TaskSpecException.class,
                        trouble -> assertThat(trouble.field()).isEqualTo(field));
    }

    @Test
    void aLabelThatIsAFeatureIsRefusedForConditionsToo() {
        String shown = FHIR.replace(
                "{'observation': {'code': '4548-4', 'unit': '%', 'above': 6.5}}",
                "{'condition': {'name': 'x', 'system': 'http://snomed.info/sct', 'code': '271737000'}}");
        assertThat(shown).isNotEqualTo(FHIR);
        assertThatThrownBy(() -> parse(shown)).isInstanceOf(TaskSpecException.class);
    }
}
