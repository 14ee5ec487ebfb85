// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The one feature of a plug-in.
 *
 * @param name its name, which is the symbolic name of the bundle
 * @param version its version
 * @param requirements capabilities it needs, such as that of an API bundle
 */
record FeatureDescriptor(String name, String version, List<String> requirements) {

    static FeatureDescriptor parse(String kar, byte[] xml) throws IOException {
        var features = elements(document(kar, xml).getDocumentElement(), "feature");
        if (features.size() != 1) {
            throw Refusals.notSound(kar, "描述了 " + features.size() + " 个特性", "一个插件只描述一个特性");
        }
        var feature = features.get(0);
        if (!elements(feature, "feature").isEmpty()) {
            throw Refusals.notSound(kar, "特性依赖了其他特性，安装会牵动其他组件", "改用 <requirement> 声明所需的 API 能力");
        }
        if (elements(feature, "bundle").size() != 1) {
            throw Refusals.notSound(kar, "特性含有 " + elements(feature, "bundle").size() + " 个组件包", "私有库应嵌入唯一的组件包内");
        }
        var requirements = elements(feature, "requirement").stream()
                .map(requirement -> requirement.getTextContent().strip())
                .toList();
        return new FeatureDescriptor(feature.getAttribute("name"), feature.getAttribute("version"), requirements);
    }

    /** Returns the descriptor by which Karaf installs the bundle from the store of plug-ins. */
    String toXml(String bundleLocation) {
        var xml = new StringBuilder()
                .append("<features name=\"")
                .append(escape(name + "-" + version))
                .append("\"")
                .append(" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n")
                .append("  <feature name=\"")
                .append(escape(name))
                .append("\"")
                .append(" version=\"")
                .append(escape(version))
                .append("\">\n");
        for (var requirement : requirements) {
            xml.append("    <requirement>").append(escape(requirement)).append("</requirement>\n");
        }
        return xml.append("    <bundle>")
                .append(escape(bundleLocation))
                .append("</bundle>\n")
                .append("  </feature>\n</features>\n")
                .toString();
    }

    private static Document document(String kar, byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException e) {
            throw Refusals.notSound(kar, "特性描述文件不是有效的 XML：" + e.getMessage(), "请用 plugin-parent 构建");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform has a secure XML parser", e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
