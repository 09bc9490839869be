package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An act as programs write it.
///
/// @param version of the draft that is replaced; the present one when missing
record ActRequest(
    @Schema(example = "39/2026/QH16") @Nullable String number,
    @Schema(format = "date", example = "2026-08-01") @Nullable String signedOn,
    @Schema(format = "date", example = "2026-09-20", description = "First day of the new order")
        @Nullable String effectiveOn,
    @Nullable String title,
    @Nullable String legalBasis,
    @Schema(
            type = "array",
            description =
                """
                Steps in order. Things that exist are named by code, id or whole name; codes are \
                those of the day before effectiveOn, or of what an earlier step founds. \
                {type:"MERGE",of:"UNIT",subjects:["24","27"],into:{code,name}|"24"}, \
                {type:"SPLIT",subject,into:[{code,name}],survives,principal,children:{code:intoCode}}, \
                {type:"RENAME",subject,name,code}, {type:"CHANGE_KIND",subject,kind,name,code}, \
                {type:"TRANSFER",subjects,parent}, {type:"FOUND",code,name,kind,parent,area}, \
                {type:"ABOLISH",subject,takenOverBy}; of is UNIT or AREA\
                """)
        @Nullable List<JsonNode> steps,
    @Nullable Integer version) {
  ActInput head() {
    return new ActInput(
        orEmpty(number),
        orEmpty(signedOn),
        orEmpty(effectiveOn),
        orEmpty(title),
        orEmpty(legalBasis),
        0);
  }

  List<JsonNode> stepsOrNone() {
    return steps == null ? List.of() : steps;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
