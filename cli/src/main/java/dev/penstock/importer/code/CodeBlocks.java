package dev.penstock.importer.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.user.common.Literals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes expressions as JavaPoet's blocks. */
final class CodeBlocks {
  /** A literal of this many characters is below the 65,535 bytes that a class file takes. */
  private static final int MOST = 16_000;

  private final Map<String, Code> constants;

  /**
   * @param constants what is written instead of a text literal
   */
  CodeBlocks(Map<String, Code> constants) {
    this.constants = constants;
  }

  static ClassName className(TypeRef type) {
    List<String> names = type.names();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  static TypeName typeName(TypeRef type) {
    ClassName name = className(type);
    return type.of() == null ? name : ParameterizedTypeName.get(name, typeName(type.of()));
  }

  CodeBlock write(Code code) {
    if (code instanceof Code.Text text) {
      Code constant = constants.get(text.value());
      return constant != null ? write(constant) : literal(text.value());
    } else if (code instanceof Code.Plain plain) {
      return CodeBlock.of("$L", plain.text());
    } else if (code instanceof Code.Name name) {
      return CodeBlock.of("$L", name.name());
    } else if (code instanceof Code.Member member) {
      return CodeBlock.of("$T.$L", className(member.type()), member.name());
    } else if (code instanceof Code.Field field) {
      return CodeBlock.of("$L.$L", write(field.of()), field.name());
    } else if (code instanceof Code.Sum sum) {
      return sum.parts().stream().map(this::write).collect(CodeBlock.joining(" + "));
    } else if (code instanceof Code.Lambda lambda) {
      return CodeBlock.of("$L -> $L", lambda.parameter(), write(lambda.body()));
    } else if (code instanceof Code.New made) {
      return CodeBlock.of("new $T($L)", className(made.type()), arguments(made.arguments()));
    } else {
      return chain((Code.Call) code);
    }
  }

  /** A literal, or several put together when it is longer than a class file takes. */
  static CodeBlock literal(String text) {
    List<CodeBlock> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = Math.min(text.length(), start + MOST);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      pieces.add(Literals.of(text.substring(start, end)));
      start = end;
    }
    if (pieces.size() <= 1) {
      return Literals.of(text);
    }
    // Not with +, which javac would put together again.
    return CodeBlock.of("$T.join($L, $L)", String.class, "\"\"", CodeBlock.join(pieces, ", "));
  }

  /** Without recursion along the chain: it may be as long as the definition. */
  private CodeBlock chain(Code.Call last) {
    Deque<Code.Call> calls = new ArrayDeque<>();
    Code first = last;
    while (first instanceof Code.Call call) {
      calls.addFirst(call);
      if (call.on() == null) {
        break;
      }
      first = Objects.requireNonNull(call.on());
    }
    CodeBlock.Builder block = CodeBlock.builder();
    Code.Call start = calls.peekFirst();
    if (start != null && start.on() != null) {
      block.add(write(start.on()));
    }
    for (Code.Call call : calls) {
      if (call.on() != null) {
        block.add(".$L($L)", call.method(), arguments(call.arguments()));
      } else if (call.imported()) {
        block.add("$L($L)", call.method(), arguments(call.arguments()));
      } else {
        block.add(
            "$T.$L($L)",
            className(Objects.requireNonNull(call.type())),
            call.method(),
            arguments(call.arguments()));
      }
    }
    return block.build();
  }

  private CodeBlock arguments(List<Code> arguments) {
    return arguments.stream().map(this::write).collect(CodeBlock.joining(", "));
  }
}
