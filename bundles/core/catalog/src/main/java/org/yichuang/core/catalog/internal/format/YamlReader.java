// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as plain data with line numbers. Only composes nodes and never constructs objects, so no tag can make it load a
 * class; size, depth and the number of values, aliases unfolded, are limited.
 */
public final class YamlReader {

    /** Largest file, in bytes. */
    public static final int MAXIMUM_BYTES = 256 * 1024;

    private static final int MAXIMUM_DEPTH = 40;
    private static final int MAXIMUM_NODES = 20_000;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    /** Also those written as an escape, such as NUL: PostgreSQL takes none, and with it all files of the plug-in would fall. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Map<String, Integer> lines = new HashMap<>();
    private int nodes;

    private YamlReader() {}

    /**
     * Reads one document.
     *
     * @param bytes the file, UTF-8
     * @throws FormatFault if it is no YAML, breaks a limit, repeats a key or uses a tag of its own
     */
    public static SourceTree read(byte[] bytes) throws FormatFault {
        if (bytes.length > MAXIMUM_BYTES) {
            throw new FormatFault(0, "size", "文件大于 " + MAXIMUM_BYTES / 1024 + " KB", "一个文件只写一个事项，删去多余内容");
        }
        YamlReader reader = new YamlReader();
        try {
            Node node = yaml().compose(new StringReader(text(bytes)));
            if (node == null) {
                throw new FormatFault(0, "yaml", "文件是空的", "写入一个事项，或者删除文件");
            }
            JsonNode root = reader.convert(node, "", 0);
            return new SourceTree(root, reader.lines);
        } catch (MarkedYAMLException fault) {
            int line =
                    fault.getProblemMark() == null ? 0 : fault.getProblemMark().getLine() + 1;
            throw broken(line, fault.getProblem());
        } catch (YAMLException fault) {
            String mend = "删去不可见的控制字符，减少别名引用（*）和嵌套层次";
            throw new FormatFault(0, "yaml", "YAML 超出限制：" + fault.getMessage(), mend);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAXIMUM_BYTES);
        options.setNestingDepthLimit(MAXIMUM_DEPTH);
        return new Yaml(options);
    }

    private static String text(byte[] bytes) throws FormatFault {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException fault) {
            throw new FormatFault(0, "encoding", "文件不是 UTF-8 编码", "把文件另存为 UTF-8");
        }
    }

    private JsonNode convert(Node node, String pointer, int depth) throws FormatFault {
        int line = node.getStartMark().getLine() + 1;
        lines.putIfAbsent(pointer, line);
        if (++nodes > MAXIMUM_NODES || depth > MAXIMUM_DEPTH) {
            throw new FormatFault(line, "size", "内容展开后过大或嵌套过深", "减少别名引用（*）和嵌套层次");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer, depth);
        }
        return scalar((ScalarNode) node, line);
    }

    private JsonNode object(MappingNode mapping, String pointer, int depth) throws FormatFault {
        plain(mapping, Tag.MAP);
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw broken(line, "键必须是文本");
            }
            String place = SourceTree.child(pointer, key.getValue());
            lines.put(place, line);
            if (object.has(key.getValue())) {
                throw broken(line, "键“" + key.getValue() + "”重复");
            }
            object.set(key.getValue(), convert(tuple.getValueNode(), place, depth + 1));
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer, int depth) throws FormatFault {
        plain(sequence, Tag.SEQ);
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, SourceTree.child(pointer, array.size()), depth + 1));
        }
        return array;
    }

    /** Takes only what JSON writes the same way; everything else YAML 1.1 would guess at (octal, times, dates) is text. */
    private static JsonNode scalar(ScalarNode scalar, int line) throws FormatFault {
        String value = scalar.getValue();
        if (CONTROL.matcher(value).find()) {
            throw broken(line, "文字中有控制字符");
        }
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP) || tag.equals(Tag.MERGE)) {
            return JSON.textNode(value);
        } else if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        } else if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(value.matches("(?i)yes|true|on"));
        } else if (tag.equals(Tag.INT)) {
            return INTEGER.matcher(value).matches() ? number(Long.parseLong(value)) : JSON.textNode(value);
        } else if (tag.equals(Tag.FLOAT)) {
            return DECIMAL.matcher(value).matches() ? JSON.numberNode(new BigDecimal(value)) : JSON.textNode(value);
        }
        throw tagged(line, tag);
    }

    /** Integers have the same Java type as when they are read back from JSON. */
    private static JsonNode number(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static void plain(Node node, Tag expected) throws FormatFault {
        if (!node.getTag().equals(expected)) {
            throw tagged(node.getStartMark().getLine() + 1, node.getTag());
        }
    }

    private static FormatFault tagged(int line, Tag tag) {
        return new FormatFault(line, "yaml", "不允许使用标签 " + tag.getValue(), "删去以 ! 开头的标签");
    }

    private static FormatFault broken(int line, String problem) {
        return new FormatFault(line, "yaml", "不是正确的 YAML：" + problem, "检查这一行的缩进、冒号、引号和重复的键");
    }
}
