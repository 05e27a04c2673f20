using KnowledgeGraph.Model;

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
        string report = SentenceReport.Of(expected, SentenceFrame.English);

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
        Assert.That(SentenceTable.All.Concat(SentenceTable.Others.Values.SelectMany(c => c)).Count(c => c.Name.StartsWith(name, StringComparison.Ordinal)),
            Is.EqualTo(1));

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
}
