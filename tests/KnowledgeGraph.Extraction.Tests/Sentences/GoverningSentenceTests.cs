using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>Which words govern a citation in French, Spanish, Russian, Arabic and Chinese, sentence by sentence.</summary>
public sealed class GoverningSentenceTests
{
    private const int AtLeast = 20;

    private static IEnumerable<TestCaseData> Cases() => GoverningSentence.All.Select(s => new TestCaseData(s).SetName(s.Name));

    [TestCaseSource(nameof(Cases))]
    public void Citation_IsGovernedByTheWordsOfItsTable(object sentence)
    {
        var expected = (GoverningSentence)sentence;

        string[] found = [.. Read(expected.Language, expected.Text).Select(c => $"{c.Text} → {Governing(c)}")];

        Assert.That(expected.Citations.Select(c => $"{c.Words} → {c.Governing}"), Is.SubsetOf(found));
    }

    [Test]
    public void Tables_AreOfTheFiveLanguagesAndHoldEnoughSentences()
    {
        string[] others = [.. Languages.All.Select(l => l.Code).Except([Languages.English])];
        Assert.That(GoverningSentence.All.Select(s => s.Language).Distinct(), Is.EquivalentTo(others));
        Assert.That(GoverningSentence.All.GroupBy(s => s.Language).Select(g => g.Count()), Is.All.GreaterThanOrEqualTo(AtLeast));
        Assert.That(GoverningSentence.All.Select(s => s.Name), Is.Unique);
    }

    private static string Governing(DocumentCitation citation) =>
        citation.Verb is null ? citation.Relation.Name() : $"{citation.Relation.Name()} \"{citation.Verb}\"";

    // One paragraph, of a preamble where it ends with a comma.
    private static IReadOnlyList<DocumentCitation> Read(string language, string text)
    {
        bool isPreambular = text[^1] is ',' or '،' or '，';
        var part = new Part(isPreambular ? "PP1" : "OP1", isPreambular ? ProvisionKind.Preambular : ProvisionKind.Operative, text, parent: null)
        {
            Speaker = Bodies.Find("General Assembly"),
        };
        part.Finish();
        var document = new Segmented
        {
            Language = Languages.Find(language)!,
            Head = new DocumentHead { Id = new InstrumentId("A/RES/99/1"), Symbol = "A/RES/99/1" },
            Parts = [part],
            Annexed = [],
            Diagnostics = [],
        };
        return CitationResolver.Read("a sentence", document).Citations;
    }
}
