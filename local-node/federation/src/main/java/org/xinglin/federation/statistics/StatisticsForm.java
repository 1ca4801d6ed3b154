package org.xinglin.federation.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.xinglin.federation.statistics.StatisticsException.Reason;

/** The JSON form. */
final class StatisticsForm {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StatisticsForm() {}

    static String write(GlobalStatistics statistics) {
        try {
            return JSON.writeValueAsString(statistics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can be written", e);
        }
    }

    static GlobalStatistics read(String json) throws StatisticsException {
        try {
            GlobalStatistics read = JSON.readValue(json, GlobalStatistics.class);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw damaged(e.getOriginalMessage());
        }
        throw damaged("nothing is there");
    }

    private static StatisticsException damaged(String words) {
        return new StatisticsException(Reason.DAMAGED, "the statistics can not be read: " + words);
    }
}
