using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Signs.Governing;
using KnowledgeGraph.Extraction.Tests.Sentences;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>What the reader of governing words promises of any text in any language: it never throws, and each citation has one governor, whose
/// words are words of the text.</summary>
public sealed class GoverningAnyTextTests
{
    private const int TextsPerLanguage = 120;

    [TestCase("fr")]
    [TestCase("es")]
    [TestCase("ru")]
    [TestCase("ar")]
    [TestCase("zh")]
    public void AnyPieces_GiveEachCitationOneGovernorOfTheirWords(string language)
    {
        string[] sentences = [.. GoverningSentence.All.Where(s => s.Language == language).Select(s => s.Text)];
        var random = new Random(7);
        var governing = new SignGovernance(language);
        for (int i = 0; i < TextsPerLanguage; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 4).Select(_ => Piece(sentences[random.Next(sentences.Length)], random)));
            CitationMatch[] found = [.. Citations(text.Length, random)];
            var part = new Part("OP1", random.Next(2) == 0 ? ProvisionKind.Operative : ProvisionKind.Preambular, text, parent: null);

            governing.Read(part, new TokenList(), found);

            for (int citation = 0; citation < found.Length; citation++)
            {
                string? words = governing.Of(citation).Verb;
                Assert.That(words is null || text.Contains(words, StringComparison.Ordinal), Is.True, $"“{words}” in “{text}”");
            }
        }
    }

    [Test]
    public void NoText_IsGovernedByNothing([Values("fr", "es", "ru", "ar", "zh")] string language)
    {
        var governing = new SignGovernance(language);

        governing.Read(new Part("OP1", ProvisionKind.Operative, "", parent: null), new TokenList(), []);

        Assert.That(governing.At(0).Words.Words, Is.Null);
    }

    private static string Piece(string sentence, Random random)
    {
        int start = random.Next(sentence.Length);
        return sentence.Substring(start, random.Next(sentence.Length - start));
    }

    private static IEnumerable<CitationMatch> Citations(int length, Random random)
    {
        for (int start = random.Next(20); start < length; start += random.Next(1, 60))
        {
            int end = Math.Min(length, start + random.Next(1, 12));
            yield return new CitationMatch
            {
                Kind = (MatchKind)random.Next(9),
                Span = new TextSpan(start, end),
                ContinuesList = random.Next(5) == 0,
            };
            start = end;
        }
    }
}
