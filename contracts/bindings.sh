#!/bin/sh
# Makes src/main/java/org/xinglin/contracts/bindings from the committed .abi and .bin, never edited by hand.
# Needs Maven (fetches org.web3j:codegen, the version of web3j in the root pom) and a JDK 21 or newer: java, or $JAVA_HOME.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$(sed -n 's:.*<web3j.version>\(.*\)</web3j.version>.*:\1:p' "$here/../pom.xml")
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.xinglin</groupId><artifactId>bindings-generator</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.web3j</groupId><artifactId>codegen</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"

package=org.xinglin.contracts
compiled=$here/src/main/resources/org/xinglin/contracts
target=$here/src/main/java/org/xinglin/contracts/bindings
mkdir -p "$target"
for contract in Consortium MedicalAccess FederationLedger ProofOfRole; do
  "$java" -cp "$(cat "$work/classpath")" org.web3j.codegen.SolidityFunctionWrapperGenerator \
    -a "$compiled/$contract.abi" -b "$compiled/$contract.bin" -o "$work/src" -p $package.bindings -c $contract
  # Raw types and unchecked casts are how the generator writes; the house compiles with every warning as an error.
  sed 's/^@SuppressWarnings(.*)$/@SuppressWarnings({"rawtypes", "unchecked", "deprecation"})/' "$work/src/org/xinglin/contracts/bindings/$contract.java" \
    > "$target/$contract.java"
done
