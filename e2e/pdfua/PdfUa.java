import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Checks the PDFs that its arguments name with veraPDF's profile for PDF/UA-1: a line a file, `path<TAB>rules it breaks`. */
public class PdfUa {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    java.util.logging.LogManager.getLogManager().reset();
    for (String file : files) {
      Set<String> broken = new TreeSet<>();
      try (InputStream in = Files.newInputStream(Path.of(file));
          var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
          var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 100000, false, true, false)) {
        for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
          if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
          broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
        }
      } catch (Exception error) {
        broken.add(error.toString());
      }
      System.out.println(file + "\t" + String.join("; ", broken).replace('\n', ' '));
    }
  }
}
