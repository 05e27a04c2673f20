using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.Tests.Places;

/// <summary>Which words of a citation print which part.</summary>
public sealed class PrintedPlacesTests
{
    [TestCase("Article 51 of the Charter", "art. 51", "{Article 51 of the Charter=Article 51}")]
    [TestCase("Articles 55 and 56 of the Charter", "arts. 55 and 56", "{Articles 55=Article 55} and {56 of the Charter=Article 56}")]
    [TestCase("Articles 100, 104 and 105", "arts. 100, 104 and 105", "{Articles 100=Article 100}, {104=Article 104} and {105=Article 105}")]
    [TestCase("Article 2, paragraphs 3 and 4, and Article 33", "art. 2, paras. 3 and 4, and art. 33",
        "{Article 2, paragraphs 3=Article 2, paragraph 3} and {4=Article 2, paragraph 4}, and Article {33=Article 33}")]
    [TestCase("Articles 2 (4) and 51", "arts. 2 (4) and 51", "{Articles 2 (4=Article 2, paragraph 4}) and {51=Article 51}")]
    [TestCase("Articles 1 to 3 of the Charter", "arts. 1 to 3", "{Articles 1=Article 1} to {3 of the Charter=Article 3}")]
    [TestCase("resolution 60/1 of 16 September 2005, paragraphs 16 and 5", "paras. 16 and 5",
        "{resolution 60/1 of 16 September 2005, paragraphs 16=Paragraph 16} and {5=Paragraph 5}")]
    [TestCase("Chapter VII, Articles 41 and 42", "chap. VII, arts. 41 and 42", "{Chapter VII, Articles 41=Article 41} and {42=Article 42}")]
    [TestCase("the Charter", "arts. 55 and 56", "{the Charter=Article 55}")]
    [TestCase("55 and 56", "arts. 55 and 56", "{55 and 56=Article 55}")]
    [TestCase("the Charter", "passim", "")]
    public void Words_PrintTheirParts_AndNothingIsLost(string words, string pinpoint, string pieces)
    {
        IReadOnlyList<PrintedPlace> printed = PrintedPlaces.Of(words, pinpoint);
        Assert.That(string.Concat(printed.Select(p => p.Place is { } place ? $"{{{p.Span.Of(words)}={place.Name}}}" : p.Span.Of(words).ToString())), Is.EqualTo(pieces));
        Assert.That(string.Concat(printed.Select(p => p.Span.Of(words).ToString())), Is.EqualTo(printed.Count == 0 ? "" : words));
    }
}
