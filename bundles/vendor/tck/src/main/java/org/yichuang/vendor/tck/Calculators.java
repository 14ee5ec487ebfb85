// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yichuang.api.matter.FeeCalculator;

/** Finds the fee calculators of the plug-in under test as the platform will: by the descriptions of its components. */
final class Calculators {
    private static final String CODE = "yichuang.matter.code";

    private Calculators() {}

    /**
     * A calculator.
     *
     * @param name its class
     * @param matters codes of the matters that it names with {@code @Matter}
     */
    record Found(String name, List<String> matters) {
        FeeCalculator make() throws ReflectiveOperationException {
            return (FeeCalculator) Class.forName(name).getConstructor().newInstance();
        }
    }

    /** Returns the calculators of the plug-in; none if it brings no matters. */
    static List<Found> all() throws IOException {
        URL matters = Calculators.class.getResource("/OSGI-INF/yichuang");
        if (matters == null) {
            return List.of();
        }
        try {
            return in(Path.of(matters.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(matters.toString(), e);
        }
    }

    /** Returns the calculators that the descriptions in a folder speak of. */
    static List<Found> in(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                Document component = read(file);
                if (elements(component, "provide")
                        .anyMatch(each -> each.getAttribute("interface").equals(FeeCalculator.class.getName()))) {
                    found.add(found(component));
                }
            }
        }
        return found;
    }

    private static Found found(Document component) {
        return new Found(
                elements(component, "implementation").findFirst().orElseThrow().getAttribute("class"),
                elements(component, "property")
                        .filter(each -> each.getAttribute("name").equals(CODE))
                        .flatMap(Calculators::values)
                        .toList());
    }

    /** One value stands in an attribute, several stand in lines. */
    private static Stream<String> values(Element property) {
        return Stream.concat(
                        Stream.of(property.getAttribute("value")),
                        property.getTextContent().lines())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Stream<Element> elements(Document component, String name) {
        NodeList nodes = component.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static Document read(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }
}
