package vn.lantoa.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// The words that stand in a jte template itself and so in no message file. Directives and
/// expressions are taken out first; what remains is HTML.
final class TemplateText {
  private static final List<String> SPOKEN = List.of("alt", "title", "aria-label", "placeholder");
  private static final Pattern SILENT =
      Pattern.compile(
          "(?is)<%--.*?--%>|<!--.*?-->|<(script|style|kbd)\\b.*?</\\1>|<!doctype[^>]*>");
  private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*@(import|param)\\b");

  private final String template;
  private final StringBuilder html = new StringBuilder();
  private int at;

  private TemplateText(String template) {
    this.template = template;
  }

  /// Literal words, in order: texts, and attributes that are read aloud or shown.
  static List<String> words(String template) {
    var text = new TemplateText(SILENT.matcher(template).replaceAll(" "));
    text.copyContent('\0');
    var found = new ArrayList<String>();
    Jsoup.parse(text.html.toString(), "", Parser.xmlParser())
        .traverse((node, depth) -> collect(node, found));
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (node instanceof TextNode text && hasLetter(text.getWholeText())) {
      found.add(text.text().strip());
    }
    if (node instanceof Element element) {
      SPOKEN.stream()
          .map(element::attr)
          .filter(TemplateText::hasLetter)
          .map(String::strip)
          .forEach(found::add);
    }
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /// Copies HTML up to an end mark: the end of the template, or the backtick that ends a block.
  private void copyContent(char end) {
    while (at < template.length() && template.charAt(at) != end) {
      if (template.startsWith("${", at)
          || template.startsWith("!{", at)
          || template.startsWith("$unsafe{", at)) {
        at = template.indexOf('{', at);
        skipBrackets();
      } else if (template.charAt(at) == '@') {
        skipDirective();
      } else {
        html.append(template.charAt(at++));
      }
    }
    at++;
  }

  private void skipDirective() {
    if (DECLARATION.matcher(template).region(at, template.length()).lookingAt()) {
      skipDeclaration();
      return;
    }
    at++;
    while (at < template.length() && isDirectiveLetter(template.charAt(at))) {
      at++;
    }
    if (at < template.length() && template.charAt(at) == '(') {
      skipBrackets();
    }
  }

  /// A declaration ends with its line, unless a default value goes on in brackets or a block.
  private void skipDeclaration() {
    while (at < template.length() && template.charAt(at) != '\n') {
      skipCode();
    }
  }

  private static boolean isDirectiveLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_';
  }

  /// Skips from an opening bracket to the one that closes it.
  private void skipBrackets() {
    int depth = 0;
    do {
      char letter = template.charAt(at);
      if ("({[".indexOf(letter) >= 0) {
        depth++;
      } else if (")}]".indexOf(letter) >= 0) {
        depth--;
      }
      skipCode();
    } while (depth > 0 && at < template.length());
  }

  /// Skips one letter of code, a whole string, or a block of HTML in it, whose text counts.
  private void skipCode() {
    if (template.startsWith("@`", at)) {
      at += 2;
      copyContent('`');
    } else if (template.charAt(at) == '"' || isCharacterLiteral()) {
      char quote = template.charAt(at++);
      while (at < template.length() && template.charAt(at) != quote) {
        at += template.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    } else {
      at++;
    }
  }

  private boolean isCharacterLiteral() {
    return template.startsWith("'", at)
        && (template.startsWith("'", at + 2) || template.startsWith("\\", at + 1));
  }
}
