// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in Chinese what is wrong with JSON, and where. */
public final class JsonFaults {
    private static final int LONGEST_VALUE_SHOWN = 40;

    private JsonFaults() {}

    /**
     * Explains a fault.
     *
     * @param base JSON pointer of the part that was read; empty for the whole request
     */
    public static BadRequest read(JsonProcessingException fault, String base) {
        String path = fault instanceof JsonMappingException mapping ? base + pointer(mapping) : base;
        String place = path.isEmpty() ? "" : path + " ";
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return BadRequest.malformed(path, "不认识的字段 " + path, "请删除该字段，可用字段：" + unknown.getKnownPropertyIds() + "。");
        }
        if (fault instanceof InvalidNullException) {
            return BadRequest.malformed(path, place + "不能为空", "请补全该字段。");
        }
        if (fault instanceof InvalidFormatException wrong) {
            return BadRequest.malformed(path, place + "的值“" + shown(wrong.getValue()) + "”不合要求", expected(wrong));
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return BadRequest.malformed(path, place + "的类型不对或缺少必填项", expected(mismatch));
        }
        if (fault instanceof StreamConstraintsException) {
            return BadRequest.malformed(path, place + "的 JSON 嵌套过深或内容过长", "请减少内容。");
        }
        if (fault instanceof JsonMappingException) {
            return BadRequest.malformed(path, place + "的值不合要求", "请对照接口文档 openapi.json 修改。");
        }
        return BadRequest.malformed(path, "不是合法的 JSON" + location(fault.getLocation()), "请检查括号、引号和逗号。");
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String expected(MismatchedInputException fault) {
        Class<?> type = fault.getTargetType();
        if (type != null && type.isEnum()) {
            return "请使用以下值之一：" + Arrays.toString(type.getEnumConstants()) + "。";
        }
        return "请对照接口文档 openapi.json 修改。";
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE_SHOWN ? text : text.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }

    private static String location(JsonLocation location) {
        return location == null ? "" : "（第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列）";
    }
}
