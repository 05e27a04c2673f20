using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Tests.Scores;

/// <summary>The figures over the United Nations' own links and over documents annotated by hand. Skipped where the corpus is not there.</summary>
[Category("Slow")]
public sealed class ScoreTests
{
    private static readonly string[] SeedLines =
    [
        "title: ok", "date: ok", "adoptedBy: ok", "preambular: 31 of 31", "operative: 22 of 22", "footnotes: 5 of 5",
        "citations: precision 1.000 recall 1.000",
        "pinpoint: 5 of 5", "date: 13 of 13", "verb: 28 of 28", "statements: 5 of 5", "spans: 0 of",
    ];

    private Scorer? _scorer;

    private static IEnumerable<TestCaseData> Floors() => Floor.All.Select(f => new TestCaseData(f).SetName($"Score: {f.Score}, {f.Name}"));

    [OneTimeSetUp]
    public void FindScorer() => _scorer = new Scorer();

    [OneTimeTearDown]
    public void RemoveFiles() => _scorer?.Dispose();

    [TestCaseSource(nameof(Floors))]
    public void Figure_IsNotBelowWhatIsStated(object figure)
    {
        var floor = (Floor)figure;
        string printed = _scorer!.Print(floor.Score);
        Match match = Regex.Match(printed, floor.Pattern);

        Assert.That(match.Success, Is.True, printed);
        double value = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        Assert.That(value, floor.IsMost ? Is.LessThanOrEqualTo(floor.Least) : Is.GreaterThanOrEqualTo(floor.Least), printed);
    }

    [Test]
    public void Seed_IsPerfect()
    {
        string printed = _scorer!.Print("seed");

        Assert.That(SeedLines.Where(l => !printed.Contains(l, StringComparison.Ordinal)), Is.Empty, printed);
    }
}
