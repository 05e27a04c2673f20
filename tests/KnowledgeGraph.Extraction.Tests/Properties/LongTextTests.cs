using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>Long hostile texts come to an end and give a document. How long it takes is the benchmarks' matter; the limit here is for
/// hangs.</summary>
[Category("Slow")]
public sealed class LongTextTests
{
    private const int Length = 200_000;
    private const int Paragraph = 5_000_000;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static IEnumerable<TestCaseData> Texts() =>
        HostileText.Long(Length).Select(t => new TestCaseData(t.Text).SetName($"Long: {t.Name}"));

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
