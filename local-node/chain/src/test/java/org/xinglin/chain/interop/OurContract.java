package org.xinglin.chain.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One of the product's contracts as it is deployed: the module of the contracts builds upon this one, so that they are
 * read from its folder.
 *
 * @param code hexadecimal digits of the deployment without arguments
 * @param json the compiler's description
 * @param abi its functions and constructor
 */
record OurContract(String name, String code, JsonNode json, List<AbiFunction> abi) {
    private static final Path FOLDER =
            Path.of("..", "..", "contracts", "src", "main", "resources", "org", "xinglin", "contracts");

    static OurContract read(String name) throws IOException {
        JsonNode abi = new ObjectMapper().readTree(FOLDER.resolve(name + ".abi").toFile());
        List<AbiFunction> functions = StreamSupport.stream(abi.spliterator(), false)
                .filter(entry -> entry.path("type").asText().matches("function|constructor"))
                .map(AbiFunction::new)
                .toList();
        String code = Files.readString(FOLDER.resolve(name + ".bin")).strip();
        return new OurContract(name, code.startsWith("0x") ? code.substring(2) : code, abi, functions);
    }

    AbiFunction function(String wanted) {
        return abi.stream()
                .filter(function -> function.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no function " + wanted));
    }

    List<AbiFunction> changes() {
        return abi.stream().filter(AbiFunction::changesState).toList();
    }
}
