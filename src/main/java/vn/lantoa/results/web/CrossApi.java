package vn.lantoa.results.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Cube;
import vn.lantoa.shared.web.Refusal;

/// Answers what tables of one breakdown do not.
@Component
class CrossApi {
  private final Cube cube;
  private final CrossReader reader;
  private final CellAddresses addresses;
  private final WordsOf words;

  CrossApi(Cube cube, CrossReader reader, CellAddresses addresses, WordsOf words) {
    this.cube = cube;
    this.reader = reader;
    this.addresses = addresses;
    this.words = words;
  }

  CrossAnswer answer(Viewer viewer, ResultsInput input, CrossInput asked, Locale locale) {
    return switch (reader.read(input, asked)) {
      case CrossReader.Reading.Refused refused -> throw Refusal.fields(refused.errors());
      case CrossReader.Reading.Understood(CrossQuery query) -> {
        Cross cross = cube.cross(viewer, query);
        boolean isWithRecords = CrossInput.text(asked.records()).equals("true");
        yield CrossAnswer.of(
            cross, words.language(locale), isWithRecords ? addresses.of(query) : null);
      }
    };
  }
}
