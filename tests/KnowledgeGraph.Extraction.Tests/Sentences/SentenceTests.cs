using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>What sentences of the United Nations cite, as a reader sees it.</summary>
public sealed class SentenceTests
{
    private const int AtLeast = 200;

    private static IEnumerable<TestCaseData> Cases() =>
        SentenceTable.All.Select(c => new TestCaseData(c).SetName($"{c.Group}: {c.Name}"));

    private static IEnumerable<TestCaseData> Entries() =>
        Shortfalls.All.Select(s => new TestCaseData(s.Name).SetName($"Shortfall: {s.Name}"));

    [TestCaseSource(nameof(Cases))]
    public void Sentence_CitesWhatItsTableSays(object sentence)
    {
        var expected = (SentenceCase)sentence;
        string report = Differences(expected);

        if (Shortfalls.Of(expected) is string wrong)
        {
            Assert.That(report, Is.Not.Empty, $"This is right now: take it out of {Shortfalls.File}. It said: {wrong}");
        }
        else
        {
            Assert.That(report, Is.Empty, report);
        }
    }

    [TestCaseSource(nameof(Entries))]
    public void Shortfall_IsOfOneSentence(string name) =>
        Assert.That(SentenceTable.All.Count(c => c.Name.StartsWith(name, StringComparison.Ordinal)), Is.EqualTo(1));

    [Test]
    public void Tables_HoldEnoughSentencesAndEveryRelation()
    {
        string[] relations = [.. SentenceTable.All.SelectMany(c => c.Lines).SelectMany(l => l.Citations).Select(c => c.Meaning.Split(" | ")[^1])
            .Distinct()];
        string[] edges = [.. Enum.GetValues<RelationType>().Where(r => r is < RelationType.AdoptedBy or RelationType.DeploresBreachOf)
            .Select(r => r.Name())];

        Assert.That(SentenceTable.All, Has.Count.GreaterThanOrEqualTo(AtLeast));
        Assert.That(SentenceTable.All.Select(c => c.Name), Is.Unique);
        Assert.That(relations, Is.SupersetOf(edges));
    }

    // Lines that are missing and lines that are too many, in the table's spelling.
    private static string Differences(SentenceCase expected)
    {
        Document document = Extractor.Default.ExtractText(expected.Source, expected.Document());
        ExpectedCitation[] wanted = [.. expected.Lines.SelectMany(l => l.Citations)];
        ExpectedCitation[] found = [.. document.Citations.Select(ExpectedCitation.Of)];
        bool same = wanted.Length == found.Length && wanted.Zip(found).All(p => p.First.Fits(p.Second));
        IEnumerable<string> differences = same ? [] : wanted.Where(w => !found.Any(w.Fits)).Select(w => "missing " + w)
            .Concat(found.Where(f => !wanted.Any(w => w.Fits(f))).Select(f => "found   " + f))
            .DefaultIfEmpty("in another order");
        if (expected.Statements is not null)
        {
            string[] said = [.. document.Statements.Select(Statement)];
            differences = differences.Concat(expected.Statements.Except(said).Select(s => "unsaid  ! " + s))
                .Concat(said.Except(expected.Statements).Select(s => "said    ! " + s));
        }

        return string.Join('\n', differences);
    }

    private static string Statement(DocumentStatement s) =>
        $"{ExpectedCitation.Name(s.Subject)} | {s.Relation.Name()} | {(s.Object.Instrument is CitedInstrument of ? ExpectedCitation.Name(of) : s.Object.Body)}";
}
